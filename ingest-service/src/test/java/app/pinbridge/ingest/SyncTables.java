package app.pinbridge.ingest;

import app.pinbridge.kit.database.Database;
import java.util.Map;
import java.util.stream.Collectors;

/** What the service's tables say of a customer's sync, where the topics say nothing. */
final class SyncTables {
    private final Database database;
    private final String tenant;

    SyncTables(Database database, Customer customer) {
        this.database = database;
        this.tenant = customer.tenant;
    }

    /** Whether something is to be tried again. */
    boolean hasProblem() {
        return database.asWorker(handle -> handle.createQuery(
                                "SELECT count(*) FROM sync_task WHERE problem IS NOT NULL AND tenant_id = :tenant")
                        .bind("tenant", tenant)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    /** Whether all of each kind was read once. */
    boolean isRead() {
        return database.asWorker(handle -> handle.createQuery("""
                                SELECT count(*) FROM sync_resource WHERE initial_done AND tenant_id = :tenant
                                """)
                        .bind("tenant", tenant)
                        .mapTo(Long.class)
                        .one())
                == 5;
    }

    /** Whether nothing that webhooks named is still to be asked for, and nothing that was found still to be sent. */
    boolean isAllSaid() {
        return database.asWorker(handle -> handle.createQuery("""
                                SELECT NOT EXISTS (SELECT 1 FROM webhook_fetch WHERE tenant_id = :tenant)
                                   AND NOT EXISTS (SELECT 1 FROM outbox WHERE tenant_id = :tenant)
                                """)
                .bind("tenant", tenant)
                .mapTo(Boolean.class)
                .one());
    }

    /** As if the quiet hour had come: everything is to be read now. The windows of time that are polled stay where they are. */
    void reconcileNow() {
        database.runAsWorker(handle -> handle.execute(
                "UPDATE sync_task SET next_attempt_at = now() - INTERVAL '1 day' WHERE kind = 'scan' AND tenant_id = ?",
                tenant));
    }

    /** How often each thing that is done again and again within a test's time was done. */
    Map<String, Long> rounds() {
        return database.asWorker(handle -> handle.createQuery("""
                        SELECT kind || ' ' || resource AS name, rounds FROM sync_task
                         WHERE tenant_id = :tenant
                           AND (kind IN ('near', 'window', 'changes')
                                OR (kind = 'scan' AND resource IN ('users', 'jobs', 'job_seekers')))
                        """)
                .bind("tenant", tenant)
                .map((row, context) -> Map.entry(row.getString("name"), row.getLong("rounds")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** As if the worker's process had died and its lease had run out: another takes over while it may still be on its way. */
    void kill() {
        database.runAsWorker(handle -> handle.execute(
                "UPDATE connection SET lease_token = NULL, lease_until = NULL, next_attempt_at = now() - INTERVAL '1 day' "
                        + "WHERE tenant_id = ?",
                tenant));
    }
}
