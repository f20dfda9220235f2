package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.kit.database.Database;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Answers that say of the whole connection that it is none, where Pinpoint has answered before. */
@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class StrayAnswerTest {
    @Inject
    Database database;

    @Test
    void aStrayPageStopsNoConnectionThatHasWorked() {
        try (Customer acme = Customer.with(20)) {
            acme.connect();
            acme.await(State.LIVE);
            acme.answersStray(2);
            long user = acme.pinpoint.world().users().idAt(0);

            acme.pinpoint.edits().company().leave(user);

            acme.awaitThat(
                    "the leaver", () -> acme.records().get("users/" + user).deleted());
            assertThat(acme.statuses()).noneMatch(status -> status.state() == State.FAILED);
        }
    }

    @Test
    void anApiThatStaysSwitchedOffIsToldAfterAWhileAndThatItIsOnAgainIsNoticed() {
        try (Customer acme = Customer.with(20)) {
            acme.connect();
            acme.await(State.LIVE);
            acme.pinpoint.faults().add(FaultRule.always(FaultKind.INTEGRATION_DISABLED));
            acme.awaitThat("a refusal", new SyncTables(database, acme)::hasProblem);
            assertThat(acme.status().state()).isEqualTo(State.LIVE);

            SettableClock.advance(Duration.ofMinutes(11));

            IntegrationStatus failed = acme.await(State.FAILED);
            assertThat(failed.code()).isEqualTo("integration_not_enabled");
            acme.pinpoint.faults().clear();
            SettableClock.advance(Duration.ofHours(1));
            acme.await(State.LIVE);
            long told = timesFailed(acme);
            acme.pinpoint.faults().add(FaultRule.times(FaultKind.INTEGRATION_DISABLED, 1));
            acme.awaitThat(
                    "another refusal",
                    () -> acme.pinpoint.faults().all().getFirst().hits() == 1);
            awaitLooks(new SyncTables(database, acme), acme);
            assertThat(timesFailed(acme)).isEqualTo(told);
        }
    }

    private static long timesFailed(Customer customer) {
        return customer.statuses().stream()
                .filter(status -> status.state() == State.FAILED)
                .count();
    }

    @Test
    void afterARefusedKeyNothingIsAskedForUntilItsTimeComes() {
        try (Customer acme = Customer.with(20);
                Customer other = Customer.with(20)) {
            other.connect();
            acme.connect();
            acme.await(State.LIVE);
            other.await(State.LIVE);
            acme.pinpoint.keys().revoke("full-key");
            acme.await(State.FAILED);
            SyncTables meanwhile = new SyncTables(database, other);
            acme.awaitThat("the end of what was under way", () -> isGivenBack(acme));
            awaitLooks(meanwhile, acme);
            long asked = acme.pinpoint.requests().count();

            awaitLooks(meanwhile, acme);

            assertThat(acme.pinpoint.requests().count()).isEqualTo(asked);
            SettableClock.advance(Duration.ofHours(1));
            acme.awaitThat("another try", () -> acme.pinpoint.requests().count() > asked);
        }
    }

    private static void awaitLooks(SyncTables of, Customer waiting) {
        long rounds = of.rounds().get("changes applications");
        waiting.awaitThat("looks of the other", () -> of.rounds().get("changes applications") > rounds + 4);
    }

    private boolean isGivenBack(Customer customer) {
        return database.asWorker(
                handle -> handle.createQuery("SELECT lease_token IS NULL FROM connection WHERE tenant_id = :tenant")
                        .bind("tenant", customer.tenant)
                        .mapTo(Boolean.class)
                        .one());
    }

    @Test
    void whereNothingWasEverReadItIsToldAtOnce() {
        try (Customer acme = Customer.with(20)) {
            acme.answersStray(1000);
            acme.connect();

            assertThat(acme.await(State.FAILED).code()).isEqualTo("not_pinpoint");
        }
    }
}
