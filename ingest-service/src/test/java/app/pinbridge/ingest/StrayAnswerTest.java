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
            acme.pinpoint.faults().add(FaultRule.times(FaultKind.INTEGRATION_DISABLED, 1));
            acme.awaitThat("another refusal", new SyncTables(database, acme)::hasProblem);
            assertThat(acme.status().state()).isEqualTo(State.LIVE);
        }
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
