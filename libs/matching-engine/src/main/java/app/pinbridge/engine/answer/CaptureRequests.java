package app.pinbridge.engine.answer;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.Capture;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.FactView;
import app.pinbridge.engine.world.Applicant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the recorder is asked to do about an interview. */
public final class CaptureRequests {
    private CaptureRequests() {}

    /** Record it, or do not and why; nothing for an interview without a slot that was never to be recorded. */
    public static Optional<Capture> of(Event<AtsInterview> event, FactView view) {
        AtsInterview interview = event.data();
        if (interview.deleted() || interview.status() == AtsInterview.Status.CANCELLED) {
            return Optional.of(cancel(interview, "cancelled in Pinpoint"));
        }
        if (interview.startAt() == null) {
            return Optional.of(cancel(interview, "no slot has been picked"));
        }
        Optional<String> url = interview.parts().stream()
                .sorted(Comparator.comparing(
                        part -> Optional.ofNullable(part.position()).orElse(Integer.MAX_VALUE)))
                .map(AtsInterview.Part::conferencingUrl)
                .filter(Objects::nonNull)
                .filter(link -> !link.isBlank())
                .findFirst();
        return Optional.of(url.map(link -> record(interview, link, view))
                .orElseGet(() -> cancel(interview, "no conferencing URL")));
    }

    /** Whether whom an interview is with is there and may be named. */
    public static boolean names(Event<AtsInterview> event, FactView view) {
        Connection.Settings settings = view.connection()
                .map(connection -> connection.data().settings())
                .orElse(Connection.Settings.DEFAULT);
        return applicant(event.data(), settings, view)
                .filter(found -> !found.concealed())
                .isPresent();
    }

    private static Capture record(AtsInterview interview, String url, FactView view) {
        Optional<Connection> connection = view.connection().map(Event::data);
        if (connection.isEmpty()) {
            return cancel(interview, "not connected");
        }
        Connection.Settings settings = connection.get().settings();
        Optional<Applicant> applicant = applicant(interview, settings, view);
        Optional<AtsJob> job = applicant
                .flatMap(Applicant::jobId)
                .flatMap(id -> fact("jobs/" + id, view))
                .map(event -> event.data())
                .filter(AtsJob.class::isInstance)
                .map(AtsJob.class::cast);
        boolean open = applicant.flatMap(Applicant::jobId).isEmpty()
                || job.filter(found -> !Visibility.secret(found)).isPresent();
        if (!open && settings.holdConfidential()) {
            return cancel(interview, "confidential");
        }
        String who = applicant
                .filter(found -> !found.concealed())
                .flatMap(Applicant::name)
                .map(name -> name.shown())
                .orElse("candidate");
        String title = Stream.of(
                        Optional.of("Interview: " + who), job.map(AtsJob::title).filter(Objects::nonNull))
                .flatMap(Optional::stream)
                .reduce((left, right) -> left + ", " + right)
                .orElse("Interview");
        return new Capture(
                interview.id(), Capture.Action.RECORD, interview.startAt(), interview.endAt(), url, title, null, false);
    }

    private static Optional<Applicant> applicant(AtsInterview interview, Connection.Settings settings, FactView view) {
        return Optional.ofNullable(interview.applicationId())
                .map(id -> "applications/" + id)
                .or(() -> Optional.ofNullable(interview.jobSeekerId()).map(id -> "job_seekers/" + id))
                .flatMap(subject -> fact(subject, view))
                .flatMap(event -> switch (event.data()) {
                    case AtsApplication data -> Optional.of(Applicant.of(data, settings));
                    case AtsJobSeeker data -> Optional.of(Applicant.of(data, settings));
                    default -> Optional.empty();
                });
    }

    private static Optional<Event<?>> fact(String subject, FactView view) {
        return Optional.ofNullable(view.facts(List.of(subject)).get(subject))
                .filter(event -> !event.data().deleted())
                .map(event -> event);
    }

    private static Capture cancel(AtsInterview interview, String reason) {
        return new Capture(
                interview.id(),
                Capture.Action.CANCEL,
                interview.startAt(),
                interview.endAt(),
                null,
                null,
                reason,
                false);
    }
}
