package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.simulator.model.Interview;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.world.InterviewEdits.Slot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One record of which Pinpoint gives no answer, though it shows the list. */
@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class UnansweredTest {

    @Test
    void aRecordWhoseAnswerAlwaysFailsHidesNoOthersCancellation() {
        try (Customer acme = Customer.with(40)) {
            Interview broken = schedule(acme, 5);
            Interview doomed = schedule(acme, 9);
            acme.connect();
            acme.await(State.LIVE);
            acme.pinpoint
                    .faults()
                    .add(FaultRule.always(FaultKind.SERVER_ERROR).on("GET", "/interviews/" + broken.id()));

            acme.pinpoint.edits().interviews().cancel(broken.id());
            acme.pinpoint.edits().interviews().cancel(doomed.id());

            acme.awaitThat("the other's cancellation", () -> isCancelled(acme, doomed));
            assertThat(isCancelled(acme, broken)).isFalse();
            assertThat(acme.statuses()).noneMatch(status -> status.state() == State.DEGRADED);
            acme.pinpoint.faults().clear();
            acme.awaitThat("its own", () -> isCancelled(acme, broken));
        }
    }

    private static boolean isCancelled(Customer customer, Interview interview) {
        return ((AtsInterview) customer.records().get("interviews/" + interview.id())).status()
                == AtsInterview.Status.CANCELLED;
    }

    private static Interview schedule(Customer customer, int hours) {
        long application = customer.pinpoint.world().applications().idAt(0);
        Slot slot = new Slot(
                customer.pinpoint.world().clock().instant().plus(Duration.ofHours(hours)), Duration.ofHours(1));
        return customer.pinpoint
                .edits()
                .interviews()
                .schedule(Owner.application(application), slot)
                .orElseThrow();
    }
}
