package app.pinbridge.bench.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComingInterviewsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final ComingInterviews coming = new ComingInterviews(Set.of("i1", "i2"));

    @Test
    void an_interview_is_usable_once_its_candidate_and_job_are_there_in_whatever_order_they_came() {
        take(interview("i1", "a1", null));
        coming.look(1);
        take(job("j1"));
        coming.look(2);
        take(application("a1", "j1"));
        take(interview("i2", null, "s1"));

        coming.look(3);

        assertThat(coming.usable()).isEqualTo(1);
        assertThat(coming.first()).hasValue(3);
        assertThat(coming.last()).isEmpty();
    }

    @Test
    void all_are_there_when_the_last_one_is() {
        take(interview("i1", "a1", null));
        take(application("a1", "j1"));
        take(job("j1"));
        coming.look(5);
        take(interview("i2", null, "s1"));
        take(jobSeeker("s1"));

        coming.look(9);

        assertThat(coming.done()).isTrue();
        assertThat(coming.first()).hasValue(5);
        assertThat(coming.last()).hasValue(9);
    }

    private void take(EventData data) {
        coming.take(Event.of("e", "/pinbridge/ingest-service", NOW, "t", data));
    }

    private static AtsInterview interview(String id, @Nullable String application, @Nullable String jobSeeker) {
        return new AtsInterview(
                id, NOW, NOW, AtsInterview.Status.SCHEDULED, application, jobSeeker, null, List.of(), NOW, false);
    }

    private static AtsApplication application(String id, String job) {
        return new AtsApplication(
                id, job, null, null, null, null, null, null, null, false, false, null, null, NOW, null, false);
    }

    private static AtsJob job(String id) {
        return new AtsJob(id, "Engineer", null, null, null, null, null, null, List.of(), false);
    }

    private static AtsJobSeeker jobSeeker(String id) {
        return new AtsJobSeeker(id, null, null, null, null, null, null, false, false, NOW, null, false);
    }
}
