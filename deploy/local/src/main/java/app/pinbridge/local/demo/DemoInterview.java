package app.pinbridge.local.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An interview of the simulated customer, with what a calendar would know of it.
 *
 * @param applicationId absent for the talent pipeline
 * @param ordinary neither on a confidential job nor anonymised nor of a closed application: its notes may be linked
 * @param confidential on a confidential job
 */
public record DemoInterview(
        String interviewId,
        Optional<String> applicationId,
        Optional<String> jobTitle,
        String candidateName,
        String candidateEmail,
        List<Interviewer> interviewers,
        Instant startAt,
        Instant endAt,
        Optional<String> conferencingUrl,
        boolean ordinary,
        boolean confidential) {

    public DemoInterview {
        interviewers = List.copyOf(interviewers);
    }

    /** A user of the customer who interviews. */
    public record Interviewer(String email, String name) {}
}
