package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.ingest.sync.Dispatcher;
import app.pinbridge.kit.database.Database;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class InterruptionTest {
    @Inject
    Dispatcher dispatcher;

    @Inject
    Database database;

    @Test
    void aSyncThatWasStoppedGoesOnFromItsCheckpoint() {
        try (Customer acme =
                Customer.with(config -> config.withApplications(400).withLatency(Duration.ofMillis(60)))) {
            acme.connect();
            acme.awaitThat("some applications", () -> sent(acme, "applications") > 120);

            dispatcher.pause();
            long when = sent(acme, "applications");
            dispatcher.resume();
            acme.await(State.LIVE);

            assertThat(when).isBetween(120L, 399L);
            acme.hasAll();
            assertThat(acme.completions()).hasSize(1);
            assertThat(acme.recordEvents().stream().map(Event::id)).doesNotHaveDuplicates();
            assertThat(scanPages(acme))
                    .as("pages of 40, and the one that was cut short")
                    .isLessThanOrEqualTo(14);
        }
    }

    @Test
    void aWorkerThatDiedIsReplacedWhenItsLeaseEnds() {
        try (Customer acme = Customer.with(60)) {
            dispatcher.pause();
            acme.connect();
            acme.awaitThat("the connection", () -> !acme.statuses().isEmpty());
            execute(
                    "UPDATE connection SET lease_token = gen_random_uuid(), lease_until = now() + INTERVAL '2 seconds' "
                            + "WHERE tenant_id = ?",
                    acme.tenant);

            dispatcher.resume();

            acme.await(State.LIVE);
            acme.hasAll();
        }
    }

    @Test
    void twoReplicasShareConnectionsAndReadNoneTwice() {
        Dispatcher replica = another();
        try (Customer acme =
                        Customer.with(config -> config.withApplications(200).withLatency(Duration.ofMillis(20)));
                Customer other =
                        Customer.with(config -> config.withApplications(200).withLatency(Duration.ofMillis(20)))) {
            replica.resume();
            acme.connect();
            other.connect();

            acme.await(State.LIVE);
            other.await(State.LIVE);

            for (Customer customer : List.of(acme, other)) {
                customer.hasAll();
                assertThat(customer.completions()).hasSize(1);
                assertThat(customer.recordEvents().stream().map(Event::id)).doesNotHaveDuplicates();
                assertThat(scanPages(customer)).as("pages of 40, of 200").isLessThanOrEqualTo(7);
            }
        } finally {
            replica.pause();
        }
    }

    @Test
    void aWorkerWhoseLeaseWasTakenStoresNothingAndTheOtherGoesOn() {
        try (Customer acme =
                Customer.with(config -> config.withApplications(400).withLatency(Duration.ofMillis(60)))) {
            SyncTables tables = new SyncTables(database, acme);
            acme.connect();
            for (int already : List.of(20, 100, 200, 300)) {
                acme.awaitThat("some applications", () -> sent(acme, "applications") > already);
                tables.kill();
            }

            acme.await(State.LIVE);

            acme.hasAll();
            assertThat(acme.completions()).hasSize(1);
            assertThat(acme.recordEvents().stream().map(Event::id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void aDisconnectInTheMiddleStopsTheSyncAndRemovesTheRows() {
        try (Customer acme =
                Customer.with(config -> config.withApplications(2000).withLatency(Duration.ofMillis(60)))) {
            acme.connect();
            acme.awaitThat("some applications", () -> sent(acme, "applications") > 80);

            acme.disconnect();

            acme.await(State.DISCONNECTED);
            acme.awaitThat("silence in Pinpoint", () -> isSilent(acme));
            assertThat(sent(acme, "applications")).isLessThan(2000);
            assertThat(acme.completions()).isEmpty();
            Awaitility.await("the rows to go").atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                for (String table : List.of("ats_record", "sync_task", "sync_resource", "drift_report")) {
                    assertThat(count("SELECT count(*) FROM " + table + " WHERE tenant_id = ?", acme.tenant))
                            .as(table)
                            .isZero();
                }
            });
        }
    }

    @Test
    void aDisconnectBreaksOffAWorkerThatWaitsForPinpoint() {
        try (Customer acme = Customer.with(60)) {
            acme.pinpoint.faults().add(FaultRule.always(FaultKind.THROTTLE).withRetryAfter(40));
            acme.connect();
            acme.awaitThat("a throttled request", () -> acme.pinpoint.requests().count() > 0);

            acme.disconnect();

            acme.await(State.DISCONNECTED);
            Awaitility.await("the end of its work")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> dispatcher.sessions() == 0);
        }
    }

    @Test
    void anotherCompanyBeginsAnewAndTheOldRecordsGo() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);
            String oldRun = acme.completions().getFirst().runId();

            acme.moveTo(acme.tenant + "-two");

            acme.awaitThat("a second completion", () -> acme.completions().size() == 2);
            acme.hasAll();
            assertThat(acme.completions().get(1).runId()).isNotEqualTo(oldRun);
            assertThat(acme.recordEvents()).anyMatch(event -> event.data().deleted());
        }
    }

    @Test
    void whatGoesFromPinpointWhileNobodyIsConnectedIsToldAsGoneAfterTheReconnect() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);
            acme.disconnect();
            acme.await(State.DISCONNECTED);
            long application = acme.pinpoint.world().applications().idAt(3);
            long user = acme.pinpoint.world().users().idAt(2);
            acme.pinpoint.edits().applications().delete(application);
            acme.pinpoint.edits().company().leave(user);

            acme.connectAnew();

            acme.awaitThat("the second completion", () -> acme.completions().size() == 2);
            acme.awaitAll();
            assertThat(acme.records().get("applications/" + application).deleted())
                    .isTrue();
            assertThat(acme.records().get("users/" + user).deleted()).isTrue();
        }
    }

    @Test
    void anotherCompanyAfterADisconnectMakesTheOldRecordsGo() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);
            acme.disconnect();
            acme.await(State.DISCONNECTED);
            long application = acme.pinpoint.world().applications().idAt(3);

            acme.pinpoint.edits().applications().delete(application);
            acme.moveTo(acme.tenant + "-two");

            acme.awaitThat("the second completion", () -> acme.completions().size() == 2);
            acme.awaitAll();
            assertThat(acme.records().get("applications/" + application).deleted())
                    .isTrue();
        }
    }

    @Test
    void aReplayedOldEventDoesNotBringADisconnectedCustomerBack() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            Event<?> connected = acme.event(false);
            acme.await(State.LIVE);
            acme.disconnect();
            acme.await(State.DISCONNECTED);

            acme.send(connected);
            acme.rotate("full-key");

            acme.awaitThat("the new connection alone", () -> acme.completions().size() == 2);
            acme.hasAll();
        }
    }

    private static long sent(Customer customer, String collection) {
        return customer.recordEvents().stream()
                .filter(event -> event.subject().startsWith(collection + "/"))
                .count();
    }

    /** A dispatcher of its own beside the service's, as another replica has it. */
    private static Dispatcher another() {
        InjectableBean<Dispatcher> bean =
                Arc.container().instance(Dispatcher.class).getBean();
        return bean.create(Arc.container().beanManager().createCreationalContext(bean));
    }

    private static long scanPages(Customer customer) {
        return customer.pinpoint.requests().after(0, 20_000).stream()
                .filter(request -> request.path().endsWith("/applications")
                        && request.query().contains("-created_at"))
                .count();
    }

    private static boolean isSilent(Customer customer) {
        long count = customer.pinpoint.requests().count();
        Optional<Instant> last = customer.pinpoint.requests().after(count - 1, 1).stream()
                .map(request -> request.at())
                .findFirst();
        return last.isPresent()
                && last.get().plusSeconds(1).isBefore(Clock.systemUTC().instant());
    }

    private void execute(String sql, String tenant) {
        database.runAsWorker((Handle handle) -> handle.execute(sql, tenant));
    }

    private long count(String sql, String tenant) {
        return database.asWorker(handle ->
                handle.createQuery(sql).bind(0, tenant).mapTo(Long.class).one());
    }
}
