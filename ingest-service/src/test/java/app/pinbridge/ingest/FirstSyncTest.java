package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsSync;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.IntegrationComplete;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class FirstSyncTest {

    @Test
    void aNewConnectionIsReadWholeAndCompletesOnce() {
        try (Customer acme = Customer.with(300)) {
            acme.connect();

            acme.await(State.LIVE);

            acme.hasAll();
            IntegrationComplete complete = acme.completions().getFirst();
            assertThat(acme.completions()).hasSize(1);
            assertThat(complete.counts())
                    .containsEntry("applications", (long)
                            acme.pinpoint.world().applications().count())
                    .containsEntry("interviews", (long)
                            acme.pinpoint.world().interviews().count());
            assertThat(complete.missing())
                    .containsExactly("Scorecards cannot be read: ratings are not shown beside the notes.");
            assertThat(complete.recipients()).containsExactly("ada@acme.example");
            assertThat(List.of("users", "jobs", "applications", "job_seekers", "interviews"))
                    .allSatisfy(resource -> {
                        AtsSync sync = acme.sync(resource);
                        assertThat(sync.initial()).isEqualTo(AtsSync.Initial.DONE);
                        assertThat(sync.through()).isNotNull();
                        assertThat(sync.readable()).isTrue();
                    });
            assertThat(acme.statuses().stream().map(IntegrationStatus::state).distinct())
                    .containsExactly(State.VERIFYING, State.SYNCING, State.LIVE);
        }
    }

    @Test
    void comingInterviewsAndWhatTheyNeedAreSentBeforeHistory() {
        try (Customer acme = Customer.with(300)) {
            acme.connect();

            acme.await(State.LIVE);

            Instant now = SettableClock.now();
            Set<String> sent = new HashSet<>();
            List<EventData> events = acme.recordEvents().stream()
                    .<EventData>map(event -> event.data())
                    .toList();
            int coming = 0;
            for (EventData data : events) {
                if (data instanceof AtsInterview interview && sent.stream().noneMatch("history"::equals)) {
                    boolean isComing = interview.startAt() != null
                            && interview.startAt().isAfter(now.minus(Duration.ofDays(7)))
                            && interview.startAt().isBefore(now.plus(Duration.ofDays(31)));
                    coming += isComing ? 1 : 0;
                    assertThat(
                                    interview.applicationId() == null
                                            ? "job_seekers/" + interview.jobSeekerId()
                                            : "applications/" + interview.applicationId())
                            .isIn(sent);
                    interview.parts().stream()
                            .flatMap(part -> part.interviewerIds().stream())
                            .forEach(id -> assertThat("users/" + id).isIn(sent));
                    if (!isComing) {
                        sent.add("history");
                    }
                }
                if (data instanceof AtsApplication application && sent.stream().noneMatch("history"::equals)) {
                    assertThat("jobs/" + application.jobId()).isIn(sent);
                }
                sent.add(collection(data) + "/" + data.subjectId());
            }
            long all = acme.records().values().stream()
                    .filter(data -> data instanceof AtsInterview interview
                            && interview.startAt() != null
                            && interview.startAt().isAfter(now.minus(Duration.ofDays(7)))
                            && interview.startAt().isBefore(now.plus(Duration.ofDays(31))))
                    .count();
            assertThat(coming).isEqualTo((int) all).isPositive();
        }
    }

    @Test
    void throttlingAndErrorsOfPinpointOnlyCostTime() {
        try (Customer acme = Customer.with(200)) {
            acme.pinpoint.faults().add(FaultRule.times(FaultKind.THROTTLE, 2).withRetryAfter(1));
            acme.pinpoint.faults().add(FaultRule.always(FaultKind.SERVER_ERROR).withProbability(0.1));
            acme.pinpoint.faults().add(FaultRule.always(FaultKind.HALF_BODY).withProbability(0.1));
            acme.pinpoint.faults().add(FaultRule.always(FaultKind.RESET).withProbability(0.05));
            acme.connect();

            acme.await(State.LIVE);

            acme.hasAll();
            assertThat(acme.completions()).hasSize(1);
        }
    }

    @Test
    void aDeadPinpointDoesNotHoldUpAnothersSync() {
        try (Customer dead = Customer.with(10);
                Customer lively = Customer.with(100)) {
            dead.pinpoint.faults().add(FaultRule.always(FaultKind.TIMEOUT));
            dead.connect();
            lively.connect();

            lively.await(State.LIVE);

            lively.hasAll();
            assertThat(dead.status().state()).isEqualTo(State.VERIFYING);
        }
    }

    private static String collection(EventData data) {
        return EventType.of(data).collection();
    }
}
