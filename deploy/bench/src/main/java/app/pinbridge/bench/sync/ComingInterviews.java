package app.pinbridge.bench.sync;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which of the interviews that are waited for can be used: they are there, and so are their candidate and, where they are
 * for a job, the job. Not safe for threads.
 */
final class ComingInterviews {
    private final Set<String> missing;
    private final Map<String, AtsInterview> interviews = new HashMap<>();
    private final Map<String, Optional<String>> jobOfApplication = new HashMap<>();
    private final Set<String> jobs = new HashSet<>();
    private final Set<String> jobSeekers = new HashSet<>();
    private final int expected;
    private OptionalLong first = OptionalLong.empty();
    private OptionalLong last = OptionalLong.empty();

    ComingInterviews(Set<String> expected) {
        this.missing = new HashSet<>(expected);
        this.expected = expected.size();
    }

    /** Takes a record in; what it completes is seen by {@link #look}. */
    void take(Event<?> event) {
        switch (event.data()) {
            case AtsInterview interview
            when missing.contains(interview.id()) -> interviews.put(interview.id(), interview);
            case AtsApplication application ->
                jobOfApplication.put(application.id(), Optional.ofNullable(application.jobId()));
            case AtsJob job -> jobs.add(job.id());
            case AtsJobSeeker person -> jobSeekers.add(person.id());
            default -> {}
        }
    }

    /** Notes what has become usable by now. */
    void look(long now) {
        boolean some = missing.removeIf(id ->
                Optional.ofNullable(interviews.get(id)).filter(this::usable).isPresent());
        if (some) {
            first = OptionalLong.of(first.orElse(now));
            last = missing.isEmpty() ? OptionalLong.of(now) : last;
        }
    }

    private boolean usable(AtsInterview interview) {
        if (interview.jobSeekerId() != null) {
            return jobSeekers.contains(interview.jobSeekerId());
        }
        return Optional.ofNullable(interview.applicationId())
                .flatMap(id -> Optional.ofNullable(jobOfApplication.get(id)))
                .filter(job -> job.map(jobs::contains).orElse(true))
                .isPresent();
    }

    /** True when nothing is waited for any more. */
    boolean done() {
        return missing.isEmpty();
    }

    int expected() {
        return expected;
    }

    int usable() {
        return expected - missing.size();
    }

    /** When the first became usable, by the clock that {@link #look} was given. */
    OptionalLong first() {
        return first;
    }

    /** When all were. */
    OptionalLong last() {
        return last;
    }
}
