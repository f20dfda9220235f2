package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.ingest.sync.Dispatcher;
import app.pinbridge.kit.database.Database;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class DelayTest {
    @Inject
    Database database;

    @Inject
    Dispatcher dispatcher;

    @Test
    void aFirstSyncOfMoreThanTwoDaysIsToldWithHowFarItIs() {
        try (Customer acme =
                Customer.with(config -> config.withApplications(2000).withLatency(Duration.ofMillis(300)))) {
            acme.connect();
            acme.await(State.SYNCING);

            SettableClock.advance(Duration.ofHours(49));

            // Until the next page is here, nothing was read for 49 hours: that is told first where somebody looks in
            // between.
            acme.awaitThat("slow", () -> slow(acme).isPresent());
            IntegrationStatus late = slow(acme).orElseThrow();
            assertThat(late.state()).isEqualTo(State.DELAYED);
            assertThat(late.message()).contains("because").contains("% is read");
            assertThat(late.remedy()).isNotBlank();
        }
    }

    @Test
    void aFirstSyncThatDoesNotGetOnIsToldThoughLookingForChangesDoes() {
        try (Customer acme = Customer.with(40)) {
            acme.connect();
            acme.awaitThat("the tasks", () -> putOff(acme) == 1);
            SyncTables tables = new SyncTables(database, acme);
            acme.awaitThat("looks for changes", () -> tables.rounds().getOrDefault("changes applications", 0L) > 2);

            SettableClock.advance(Duration.ofHours(2));

            IntegrationStatus late = acme.await(State.DELAYED);
            assertThat(late.code()).isEqualTo("stalled");
        }
    }

    private static Optional<IntegrationStatus> slow(Customer customer) {
        return customer.statuses().stream()
                .filter(status -> "slow".equals(status.code()))
                .findFirst();
    }

    /** Puts the scan of job seekers off for ever, as nothing but a fault of ours would. */
    private int putOff(Customer customer) {
        return database.asWorker(handle -> handle.execute(
                "UPDATE sync_task SET next_attempt_at = now() + INTERVAL '10 years' "
                        + "WHERE kind = 'scan' AND resource = 'job_seekers' AND tenant_id = ?",
                customer.tenant));
    }

    @Test
    void aConnectionThatGetsNoKeyForAnHourIsNotLiveAnyMore() {
        try (Customer acme = Customer.with(20)) {
            acme.connect();
            acme.await(State.LIVE);
            dispatcher.pause(); // what is under way would be progress after the two hours
            acme.loseKey();

            SettableClock.advance(Duration.ofHours(2));
            dispatcher.resume();

            IntegrationStatus late = acme.await(State.DELAYED);
            assertThat(late.code()).isEqualTo("no_key");
            assertThat(late.remedy()).contains("whoever runs Pinbridge");
            acme.findKey();
            SettableClock.advance(Duration.ofMinutes(2));
            acme.await(State.LIVE);
        }
    }

    @Test
    void anIdleConnectionWhosePinpointDiesIsNotLiveAnyMore() {
        try (Customer acme = Customer.with(20)) {
            acme.connect();
            acme.await(State.LIVE);
            acme.pinpoint.faults().add(FaultRule.always(FaultKind.RESET));
            acme.awaitThat("a failed poll", new SyncTables(database, acme)::hasProblem);

            SettableClock.advance(Duration.ofMinutes(20));

            IntegrationStatus late = acme.await(State.DELAYED);
            assertThat(late.message()).contains("does not answer");
            acme.pinpoint.faults().clear();
            SettableClock.advance(Duration.ofMinutes(20));
            acme.await(State.LIVE);
        }
    }
}
