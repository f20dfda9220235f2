package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.kit.database.Database;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.model.Interview;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.world.InterviewEdits.Slot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What Pinpoint gives no answer for: one record, though it shows the list, or anything at all. */
@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class UnansweredTest {
    @Inject
    Database database;

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

    @Test
    void anInterviewDoesNotWaitForEverForAnApplicationThatCannotBeRead() {
        try (Customer acme = Customer.with(40)) {
            // Without users, interviews come without their applications.
            acme.pinpoint.keys().change("full-key", permissions -> permissions.with(Category.USER, Access.NONE));
            acme.connect();
            acme.await(State.DEGRADED);
            acme.pinpoint.faults().add(FaultRule.always(FaultKind.SERVER_ERROR).on("GET", "/applications*"));

            long job = acme.pinpoint.world().applications().at(0).jobId();
            long application = acme.pinpoint
                    .edits()
                    .applications()
                    .apply(job)
                    .orElseThrow()
                    .id();
            Interview booked = schedule(acme, application, 5);

            acme.awaitThat("the interview", () -> acme.records().containsKey("interviews/" + booked.id()));
            acme.pinpoint.faults().clear();
            acme.awaitThat("the application", () -> acme.records().containsKey("applications/" + application));
        }
    }

    @Test
    void whereNobodyAnswersAConnectionGivesItsPlaceToOthersThoughMoreIsDue() {
        try (Customer acme = Customer.with(20)) {
            acme.connect();
            acme.await(State.LIVE);

            acme.pinpoint.faults().add(FaultRule.always(FaultKind.RESET));

            acme.awaitThat("a pause", () -> isPausedWithWorkDue(acme));
            acme.pinpoint.faults().clear();
            long user = acme.pinpoint.world().users().idAt(0);
            acme.pinpoint.edits().company().leave(user);
            SettableClock.advance(Duration.ofMinutes(5));
            acme.awaitThat(
                    "the leaver", () -> acme.records().get("users/" + user).deleted());
        }
    }

    private boolean isPausedWithWorkDue(Customer customer) {
        Instant now = SettableClock.now();
        return database.asWorker(handle -> handle.createQuery("""
                                SELECT EXISTS (SELECT 1 FROM connection JOIN sync_task ON connection.number = sync_task.connection
                                                WHERE connection.tenant_id = :tenant AND lease_token IS NULL
                                                  AND connection.next_attempt_at > :soon
                                                  AND sync_task.next_attempt_at <= :now)
                                """)
                .bind("tenant", customer.tenant)
                .bind("soon", now.plusSeconds(3))
                .bind("now", now)
                .mapTo(Boolean.class)
                .one());
    }

    private static boolean isCancelled(Customer customer, Interview interview) {
        return ((AtsInterview) customer.records().get("interviews/" + interview.id())).status()
                == AtsInterview.Status.CANCELLED;
    }

    private static Interview schedule(Customer customer, int hours) {
        return schedule(customer, customer.pinpoint.world().applications().idAt(0), hours);
    }

    private static Interview schedule(Customer customer, long application, int hours) {
        Slot slot = new Slot(
                customer.pinpoint.world().clock().instant().plus(Duration.ofHours(hours)), Duration.ofHours(1));
        return customer.pinpoint
                .edits()
                .interviews()
                .schedule(Owner.application(application), slot)
                .orElseThrow();
    }
}
