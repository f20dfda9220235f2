package app.pinbridge.simulator.control;

import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.model.Person;
import app.pinbridge.simulator.model.Stage.BasicType;
import app.pinbridge.simulator.world.ApplicationEdits;
import app.pinbridge.simulator.world.CompanyEdits;
import app.pinbridge.simulator.world.Edits;
import app.pinbridge.simulator.world.InterviewEdits;
import app.pinbridge.simulator.world.InterviewEdits.Meeting;
import app.pinbridge.simulator.world.InterviewEdits.Slot;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The changing half of {@code /interviews}, {@code /applications}, {@code /jobs} and {@code /users}. */
final class EditArea {
    private static final String USUAL_MINUTES = "45";

    private final Edits edits;

    EditArea(Edits edits) {
        this.edits = edits;
    }

    Optional<?> interviews(ControlRequest request) {
        if (request.is("POST", 0)) {
            Owner owner = request.optionalId("jobSeekerId")
                    .map(Owner::jobSeeker)
                    .orElseGet(() -> Owner.application(request.idOf("applicationId")));
            return edits.interviews()
                    .schedule(owner, slot(request), List.of(meeting(request)))
                    .map(interview -> Map.of("interviewId", String.valueOf(interview.id())));
        }
        InterviewEdits interviews = edits.interviews();
        boolean done = switch (request.action()) {
            case "cancel" -> interviews.cancel(request.id());
            case "reschedule" ->
                interviews.reschedule(request.id(), slot(request).orElseThrow(EditArea::noSlot));
            case "rearrange" -> interviews.rearrange(request.id(), List.of(meeting(request)));
            default -> false;
        };
        return done(done);
    }

    Optional<?> applications(ControlRequest request) {
        if (request.is("POST", 0)) {
            long jobId = request.idOf("jobId");
            return (request.optionalText("email").isPresent()
                            ? edits.applications().apply(jobId, person(request))
                            : edits.applications().apply(jobId))
                    .map(application -> Map.of("applicationId", String.valueOf(application.id())));
        }
        ApplicationEdits applications = edits.applications();
        boolean done = switch (request.action()) {
            case "move" -> move(request);
            case "reject" -> applications.reject(request.id());
            case "hire" -> applications.hire(request.id());
            case "delete" -> applications.delete(request.id());
            case "merge" -> applications.merge(request.id(), request.idOf("into"));
            case "conceal" -> applications.conceal(request.id(), Boolean.parseBoolean(request.text("concealed")));
            default -> false;
        };
        return done(done);
    }

    Optional<?> jobs(ControlRequest request) {
        CompanyEdits company = edits.company();
        boolean done = switch (request.action()) {
            case "visibility" -> company.show(request.id(), Job.Visibility.valueOf(word(request, "visibility")));
            case "status" -> company.put(request.id(), Job.Status.valueOf(word(request, "status")));
            case "managers" ->
                company.manage(
                        request.id(),
                        new Job.Managers(request.optionalId("hiringManagerId"), request.optionalId("recruiterId")));
            default -> false;
        };
        return done(done);
    }

    Optional<?> users(ControlRequest request) {
        if (request.is("POST", 0)) {
            return Optional.of(Map.of(
                    "userId",
                    String.valueOf(edits.company()
                            .join(
                                    request.text("email"),
                                    request.text("firstName"),
                                    request.text("lastName"),
                                    request.optionalText("timeZone").orElse("Europe/London"))
                            .id())));
        }
        return done("leave".equals(request.action()) && edits.company().leave(request.id()));
    }

    private boolean move(ControlRequest request) {
        return request.optionalId("stageId")
                .map(stageId -> edits.applications().moveTo(request.id(), stageId))
                .orElseGet(
                        () -> edits.applications().moveTo(request.id(), BasicType.valueOf(word(request, "basicType"))));
    }

    private static Optional<Slot> slot(ControlRequest request) {
        long minutes = Long.parseLong(request.optionalText("minutes").orElse(USUAL_MINUTES));
        return request.optionalInstant("startAt").map(start -> new Slot(start, Duration.ofMinutes(minutes)));
    }

    private static IllegalArgumentException noSlot() {
        return new IllegalArgumentException("The body needs 'startAt'");
    }

    private static Meeting meeting(ControlRequest request) {
        return new Meeting(request.optionalText("url"), request.ids("interviewerIds"));
    }

    private static Person person(ControlRequest request) {
        String first = request.text("firstName");
        String last = request.text("lastName");
        return new Person(
                first,
                last,
                first + " " + last,
                request.text("email"),
                request.optionalText("phone"),
                request.optionalText("region").orElse("GB"),
                "en-GB");
    }

    private static String word(ControlRequest request, String member) {
        return request.text(member).toUpperCase(Locale.ROOT);
    }

    private static Optional<?> done(boolean done) {
        return done ? Optional.of(Map.of("done", true)) : Optional.empty();
    }
}
