package app.pinbridge.matching.decision;

import app.pinbridge.matching.fact.Ref;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Decisions with all that hangs on them: what they read, what they wait for, who may see the call. */
public final class Decisions {
    private Decisions() {}

    /** The decisions on these subjects, as far as there are any. */
    public static Map<Ref, StoredDecision> load(Handle transaction, Collection<Ref> refs) {
        return refs.isEmpty() ? Map.of() : DecisionTable.load(transaction, refs);
    }

    /** Some decisions of a customer, at most {@code limit}. */
    public static List<StoredDecision> some(Handle transaction, String tenantId, int limit) {
        return DecisionTable.some(transaction, tenantId, limit);
    }

    /**
     * A customer's decisions on calls behind a subject ({@code calls/…}), in the order of their subjects: which version of
     * rules and weights decided each.
     */
    public static List<DecidedBy> versions(Handle transaction, String tenantId, String after, int limit) {
        return DecisionTable.versions(transaction, tenantId, after, limit);
    }

    /** Writes decisions. */
    public static void write(Handle transaction, List<Standing> rows) {
        DecisionTable.write(transaction, rows);
        DependencyTable.replace(transaction, rows);
        WaitingTable.replace(transaction, rows);
        AccessTable.replace(transaction, rows.stream().filter(Standing::isNew).toList());
    }

    /** Takes decisions out. */
    public static void delete(Handle transaction, Collection<StoredDecision> gone) {
        if (gone.isEmpty()) {
            return;
        }
        DependencyTable.deleteAllOf(transaction, gone);
        WaitingTable.delete(transaction, gone);
        AccessTable.delete(transaction, gone);
        DecisionTable.delete(transaction, gone);
    }

    /**
     * Subjects whose decisions were made from one of these.
     *
     * @param looks rows to look at, of which one decision may have several
     */
    public static Readers readers(Handle transaction, Collection<Read> reads, int looks) {
        return reads.isEmpty() ? Readers.NONE : ReaderSearch.find(transaction, reads, looks);
    }

    /** Subjects that waited for no more of a resource than what has been read; at most {@code limit}. */
    public static List<Ref> served(Handle transaction, String tenantId, String resource, Instant through, int limit) {
        return WaitingTable.served(transaction, tenantId, resource, through, limit);
    }
}
