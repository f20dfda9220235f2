package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.alias.CanonicalAddress;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.manual.AuditEntry;
import app.pinbridge.matching.manual.AuditTable;
import app.pinbridge.matching.manual.Told;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Entries of the audit, with whom they are about. */
final class Audits {
    private Audits() {}

    /**
     * Writes down what a person said of a call.
     *
     * @param named targets that the person named
     */
    static void call(Mended mended, String action, String by, Instant at, Collection<Target> named) {
        Match before = mended.before();
        Match after = mended.after();
        Set<String> about = new TreeSet<>(Told.subjects(named));
        about.addAll(Told.subjects(before));
        about.addAll(Told.subjects(after));
        AuditTable.add(
                mended.transaction(),
                mended.call(),
                new AuditEntry(0, action, by, at, Optional.of(before), Optional.of(after)),
                about);
    }

    /** Writes down that an alias came or went. */
    static void alias(Handle transaction, String tenantId, Alias alias, String action, String by, Instant at) {
        AuditTable.add(
                transaction,
                new Ref(tenantId, "aliases/" + alias.address()),
                new AuditEntry(0, action, by, at, Optional.empty(), Optional.empty()),
                Set.of("aliases/" + CanonicalAddress.of(alias.means()).orElse(alias.means())));
    }
}
