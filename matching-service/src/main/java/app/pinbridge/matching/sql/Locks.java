package app.pinbridge.matching.sql;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Makes a transaction the only writer of what belongs to some customers. */
public final class Locks {
    /** Sets these locks apart from others of the database. */
    private static final int SPACE = 8083;
    /** And these, of who works on a customer's backlog. */
    private static final int BACKLOG_SPACE = 8084;

    private Locks() {}

    /**
     * Waits until no other transaction writes for these customers, and holds them until the end of this one. Kafka gives a
     * customer's partition to one consumer; this covers the moment of a handover, and the work that no record started.
     *
     * <p>It also has the statements of this transaction planned by index alone, because they all probe for a few hundred rows.
     */
    public static void hold(Handle transaction, Collection<String> tenants) {
        // Sorted, so that two transactions never wait for each other.
        transaction
                .createQuery("SELECT count(pg_advisory_xact_lock(:space, lock)), " + Planning.BY_INDEX
                        + " FROM unnest(:locks) AS lock")
                .bind("space", SPACE)
                .bind(
                        "locks",
                        Column.integer(
                                tenants.stream()
                                        .map(String::hashCode)
                                        .distinct()
                                        .sorted()
                                        .toList(),
                                Function.<Integer>identity()::apply))
                .mapTo(Long.class)
                .one();
    }

    /**
     * As {@link #hold}, for a piece of a customer's backlog. Where another replica is at one, this tells so at once instead of
     * waiting to find it done.
     *
     * @return whether the locks are held
     */
    public static boolean holdForBacklog(Handle transaction, String tenantId) {
        boolean alone = transaction
                .createQuery("SELECT pg_try_advisory_xact_lock(:space, :lock)")
                .bind("space", BACKLOG_SPACE)
                .bind("lock", tenantId.hashCode())
                .mapTo(Boolean.class)
                .one();
        if (alone) {
            hold(transaction, List.of(tenantId));
        }
        return alone;
    }
}
