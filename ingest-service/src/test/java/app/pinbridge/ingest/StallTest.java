package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.ingest.connection.Connections;
import app.pinbridge.ingest.connection.Lease;
import app.pinbridge.ingest.connection.Leases;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.key.PinpointAccess;
import app.pinbridge.ingest.sync.Dispatcher;
import app.pinbridge.kit.database.Database;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What one customer's rows have to wait for, no other customer waits for. */
@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class StallTest {
    /** Longer than the time between two prolongations of leases. */
    private static final int ROUNDS = 20;

    @Inject
    Database database;

    @Inject
    Leases leases;

    @Inject
    Connections connections;

    @Inject
    Dispatcher dispatcher;

    @Inject
    PinpointAccess access;

    @Test
    void whoeverHoldsOneConnectionsRowHoldsUpNoOther() {
        try (Customer acme = Customer.with(10);
                Customer other = Customer.with(10)) {
            acme.pinpoint.faults().add(FaultRule.always(FaultKind.THROTTLE).withRetryAfter(40));
            acme.connect();
            acme.awaitThat("a throttled request", () -> acme.pinpoint.requests().count() > 0);
            other.connect();
            other.await(State.LIVE);
            SyncTables tables = new SyncTables(database, other);

            database.runAsWorker(handle -> {
                handle.execute("SELECT 1 FROM connection WHERE tenant_id = ? FOR UPDATE", acme.tenant);
                long before = tables.rounds().get("changes applications");
                Awaitility.await("the other goes on")
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> tables.rounds().get("changes applications") >= before + ROUNDS);
            });
        }
    }

    @Test
    void aLeaseWhoseRowIsLockedIsNotLostAndOneThatWasTakenIs() {
        try (Customer acme = Customer.with(10)) {
            acme.connect();
            acme.await(State.LIVE);
            dispatcher.pause(); // which may otherwise be about to take the connection
            Lease held = takeOver(acme);
            dispatcher.resume();
            Lease lost = new Lease(held.connection(), UUID.randomUUID());
            Instant until = SettableClock.now().plusSeconds(60);

            database.runAsWorker(handle -> {
                handle.execute("SELECT 1 FROM connection WHERE tenant_id = ? FOR UPDATE", acme.tenant);
                assertThat(prolong(held, until).lost()).isEmpty();
                assertThat(prolong(held, until).prolonged()).isEmpty();
                assertThat(prolong(lost, until).lost()).containsExactly(lost);
            });
        }
    }

    @Test
    void aDisconnectIsToldBeforeItsRecordsArePutAwayWhichThenGoInPortions() {
        try (Customer acme = Customer.with(10)) {
            acme.connect();
            acme.await(State.LIVE);
            long known = records(acme);
            database.runAsWorker(handle -> handle.execute("""
                    INSERT INTO ats_record (connection, tenant_id, resource, id, hash, sent_time, seen_at)
                    SELECT number, tenant_id, 'applications', 'x' || each, '', now(), now() + INTERVAL '1 year'
                      FROM connection, generate_series(1, 25000) each
                     WHERE tenant_id = ?
                    """, acme.tenant));

            database.runAsWorker(handle -> {
                handle.execute("SELECT 1 FROM ats_record WHERE tenant_id = ? FOR UPDATE", acme.tenant);
                acme.disconnect();
                acme.await(State.DISCONNECTED);
            });

            Awaitility.await("all of it put away")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> records(acme) == 0);
            assertThat(count("SELECT count(*) FROM former_record WHERE tenant_id = ?", acme))
                    .isEqualTo(known + 25_000);
        }
    }

    @Test
    void whatWasLearnedOfPageSizesHoldsForTheNextSession() {
        try (Customer acme = Customer.with(60)) {
            acme.pinpoint.faults().add(FaultRule.always(FaultKind.SERVER_ERROR).on("GET", "/applications"));
            acme.connect();
            acme.awaitThat(
                    "a scan that failed",
                    () -> count(
                                    "SELECT count(*) FROM sync_task WHERE kind = 'scan' AND resource = 'applications' "
                                            + "AND problem IS NOT NULL AND tenant_id = ?",
                                    acme)
                            == 1);
            dispatcher.pause();
            acme.pinpoint.faults().clear();
            long asked = acme.pinpoint.requests().count();

            dispatcher.resume();

            acme.await(State.LIVE);
            assertThat(acme.pinpoint.requests().after(asked, 1000))
                    .filteredOn(request -> request.path().endsWith("/applications")
                            && request.query().contains("-created_at"))
                    .first()
                    .satisfies(request -> assertThat(request.query()).doesNotContain("=40"));
        }
    }

    @Test
    void nothingIsLeftOfACustomerThatDisconnectedButWhichRecordsThereWere() {
        Customer acme = Customer.with(40);
        acme.connect();
        acme.await(State.LIVE);
        acme.awaitThat(
                "requests in the log", () -> count("SELECT count(*) FROM activity WHERE tenant_id = ?", acme) > 5);
        List<String> tables = database.asWorker(
                handle -> handle.createQuery("""
                        SELECT table_name FROM information_schema.columns
                         WHERE table_schema = 'public' AND column_name = 'tenant_id'
                           AND table_name NOT IN ('connection', 'former_record', 'inbox')
                        """).mapTo(String.class).list());
        assertThat(tables).contains("activity", "ats_record", "sync_task", "webhook_fetch", "drift_report");

        acme.close();

        Awaitility.await("nothing left").atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            for (String table : tables) {
                assertThat(count("SELECT count(*) FROM " + table + " WHERE tenant_id = ?", acme))
                        .as(table)
                        .isZero();
            }
        });
    }

    @Test
    void whatPinpointSaidOfStayingAwayHoldsAfterTheProcessIsStartedAnew() {
        try (Customer acme = Customer.with(10)) {
            acme.pinpoint.faults().add(FaultRule.always(FaultKind.THROTTLE).withRetryAfter(12));
            acme.connect();
            acme.awaitThat(
                    "the pause",
                    () -> count("SELECT count(*) FROM connection WHERE paused_until > now() AND tenant_id = ?", acme)
                            == 1);
            dispatcher.pause();
            acme.pinpoint.faults().clear();
            long asked = acme.pinpoint.requests().count();
            Instant throttled =
                    acme.pinpoint.requests().after(asked - 1, 1).getFirst().at();

            access.forget(connection(acme));
            dispatcher.resume();

            acme.await(State.LIVE);
            assertThat(acme.pinpoint.requests().after(asked, 1).getFirst().at()).isAfter(throttled.plusSeconds(10));
        }
    }

    private SyncedConnection connection(Customer customer) {
        return database.asWorker(handle -> connections
                .look(handle, customer.tenant, customer.connectionId)
                .orElseThrow()
                .connection());
    }

    private Lease takeOver(Customer customer) {
        return database.asWorker(handle -> handle.createQuery("""
                                UPDATE connection
                                   SET lease_token = gen_random_uuid(), lease_until = now() + INTERVAL '10 years'
                                 WHERE tenant_id = :tenant
                                RETURNING number, lease_token
                                """)
                .bind("tenant", customer.tenant)
                .map((row, context) -> new Lease(row.getLong("number"), row.getObject("lease_token", UUID.class)))
                .one());
    }

    /** In a transaction of its own, which one that is under way in this thread would not be. */
    private Leases.Prolongation prolong(Lease lease, Instant until) {
        return CompletableFuture.supplyAsync(
                        () -> database.asWorker((Handle handle) -> leases.prolong(handle, List.of(lease), until)))
                .join();
    }

    private long records(Customer customer) {
        return count("SELECT count(*) FROM ats_record WHERE tenant_id = ?", customer);
    }

    private long count(String sql, Customer customer) {
        return database.asWorker(handle -> handle.createQuery(sql)
                .bind(0, customer.tenant)
                .mapTo(Long.class)
                .one());
    }
}
