package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsSync;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.IntegrationComplete;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
            Map<String, String> jobsOfApplications = new HashMap<>();
            Map<String, AtsJob> jobs = new HashMap<>();
            boolean history = false;
            int coming = 0;
            for (Event<?> event : acme.recordEvents()) {
                EventData data = event.data();
                if (data instanceof AtsInterview interview && !history) {
                    history = !isComing(interview, now);
                    coming += history ? 0 : 1;
                    assertThat(history ? Set.of() : needs(interview, jobsOfApplications, jobs))
                            .isSubsetOf(sent);
                }
                if (data instanceof AtsApplication application) {
                    jobsOfApplications.put(application.id(), application.jobId());
                }
                if (data instanceof AtsJob job) {
                    jobs.put(job.id(), job);
                }
                sent.add(event.subject());
            }
            long all = acme.records().values().stream()
                    .filter(data -> data instanceof AtsInterview interview && isComing(interview, now))
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

    private static boolean isComing(AtsInterview interview, Instant now) {
        return interview.startAt() != null
                && interview.startAt().isAfter(now.minus(Duration.ofDays(7)))
                && interview.startAt().isBefore(now.plus(Duration.ofDays(31)));
    }

    /**
     * Subjects without which an interview is of no use.
     *
     * @param jobsOfApplications of the applications that were sent before
     * @param jobs that were sent before
     */
    private static Set<String> needs(
            AtsInterview interview, Map<String, String> jobsOfApplications, Map<String, AtsJob> jobs) {
        Set<String> needs = new HashSet<>();
        if (interview.applicationId() == null) {
            needs.add("job_seekers/" + interview.jobSeekerId());
        } else {
            needs.add("applications/" + interview.applicationId());
            String id = jobsOfApplications.get(interview.applicationId());
            needs.add("jobs/" + id);
            Optional.ofNullable(jobs.get(id))
                    .ifPresent(job -> Stream.of(job.recruiterUserId(), job.hiringManagerUserId())
                            .filter(Objects::nonNull)
                            .forEach(user -> needs.add("users/" + user)));
        }
        interview.parts().forEach(part -> part.interviewerIds().forEach(id -> needs.add("users/" + id)));
        return needs;
    }
}
