package app.pinbridge.matching.mending;

import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.alias.AliasTable;
import app.pinbridge.matching.alias.CanonicalAddress;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.manual.AuditEntry;
import app.pinbridge.matching.manual.AuditTable;
import app.pinbridge.matching.sql.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A customer's aliases as people keep them. Each change decides again on the calls that it touches, and no others. */
@ApplicationScoped
public class AliasBook {
    /** The most aliases of one customer: each decision reads them all. */
    static final int MOST = 2000;

    private static final int LONGEST = 320;

    private final Database database;
    private final Rewriting rewriting;
    private final Clock clock;

    /** The aliases in this database. */
    public AliasBook(Database database, Rewriting rewriting, Clock clock) {
        this.database = database;
        this.rewriting = rewriting;
        this.clock = clock;
    }

    /** A page of aliases, in the order of their addresses, behind one of them. */
    public List<Alias> page(Caller caller, String after, int limit) {
        return database.asTenant(
                caller.tenantId(), handle -> AliasTable.after(handle, caller.tenantId(), after, limit));
    }

    /** What was said of an address before a position, the newest first. */
    public List<AuditEntry> history(Caller caller, String address, long before, int limit) {
        return CanonicalAddress.of(address)
                .map(canonical -> database.asTenant(
                        caller.tenantId(),
                        handle -> AuditTable.before(
                                handle, new Ref(caller.tenantId(), "aliases/" + canonical), before, limit)))
                .orElse(List.of());
    }

    /** Adds an alias, in the place of one with its address. */
    public Outcome<Alias> add(Caller caller, String address, String means) {
        Optional<String> other = usable(address);
        Optional<String> known = usable(means);
        if (other.isEmpty() || known.isEmpty()) {
            return refused(Refusal.invalid(
                    "address_invalid",
                    "Write one e-mail address, e.g. ada@mail.example.",
                    other.isEmpty() ? "address" : "means"));
        }
        if (!CanonicalAddress.isSomebodys(other.get())) {
            return refused(Refusal.invalid(
                    "address_shared",
                    "This address only relays or is a machine's: more than one person may be behind it.",
                    "address"));
        }
        Alias alias = new Alias(
                CanonicalAddress.of(other.get()).orElseThrow(),
                known.get(),
                Optional.empty(),
                caller.email(),
                clock.instant());
        if (CanonicalAddress.of(known.get()).filter(alias.address()::equals).isPresent()) {
            return refused(Refusal.invalid("address_invalid", "Both are the same mailbox.", "means"));
        }
        return database.asTenant(caller.tenantId(), handle -> add(handle, caller.tenantId(), alias));
    }

    /** Removes an alias. */
    public Outcome<Alias> remove(Caller caller, String address) {
        String tenantId = caller.tenantId();
        return database.asTenant(tenantId, handle -> {
            Locks.hold(handle, List.of(tenantId));
            Optional<Alias> found =
                    CanonicalAddress.of(address).flatMap(canonical -> AliasTable.find(handle, tenantId, canonical));
            found.ifPresent(alias -> {
                AliasTable.delete(handle, tenantId, List.of(alias));
                Audits.alias(handle, tenantId, alias, "alias_removed", caller.email(), clock.instant());
                rewriting.follow(handle, tenantId, List.of(alias));
            });
            return found.<Outcome<Alias>>map(Outcome.Done::new).orElse(new Outcome.NotThere<>());
        });
    }

    private Outcome<Alias> add(Handle transaction, String tenantId, Alias alias) {
        Locks.hold(transaction, List.of(tenantId));
        Optional<Alias> before = AliasTable.find(transaction, tenantId, alias.address());
        if (before.isEmpty() && AliasTable.count(transaction, tenantId) >= MOST) {
            return refused(Refusal.conflict(
                    "too_many_aliases", "There are " + MOST + " aliases already; remove some first.", "address"));
        }
        if (new Learning(transaction, tenantId).isKnown(alias.address())) {
            return refused(Refusal.conflict(
                    "address_known",
                    "Pinpoint has somebody with this address. Merge the two records there instead.",
                    "address"));
        }
        AliasTable.put(transaction, tenantId, alias);
        Audits.alias(transaction, tenantId, alias, "alias_added", alias.by(), alias.at());
        rewriting.follow(
                transaction, tenantId, before.map(old -> List.of(old, alias)).orElse(List.of(alias)));
        return new Outcome.Done<>(alias);
    }

    private static Optional<String> usable(String text) {
        return text.length() > LONGEST ? Optional.empty() : CanonicalAddress.plain(text);
    }

    private static Outcome<Alias> refused(Refusal refusal) {
        return new Outcome.Refused<>(refusal);
    }
}
