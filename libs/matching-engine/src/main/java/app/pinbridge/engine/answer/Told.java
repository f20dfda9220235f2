package app.pinbridge.engine.answer;

import app.pinbridge.contracts.AtsJob;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Colleague;
import app.pinbridge.engine.world.Interview;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the ATS knows of a target, as people read it. */
final class Told {
    /** A time in a sentence; in UTC, for the ATS does not tell in which zone its people live. */
    static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Told() {}

    static Optional<AtsJob> job(CallCase call, Hypothesis h) {
        return h.applicant().jobId().flatMap(call.world()::job);
    }

    /** The stage as of the call: the interview's own, else the application's. */
    static Optional<String> stage(CallCase call, Hypothesis h) {
        Optional<String> stageId = h.interview()
                .flatMap(interview -> interview.stageId())
                .or(() -> h.applicant().stageId());
        return stageId.flatMap(id -> job(call, h).stream()
                .flatMap(job -> job.stages().stream())
                .filter(stage -> id.equals(stage.id()))
                .map(AtsJob.Stage::name)
                .filter(Objects::nonNull)
                .findFirst());
    }

    static Optional<String> location(CallCase call, Hypothesis h) {
        return job(call, h)
                .flatMap(job -> Optional.ofNullable(job.location()))
                .flatMap(place -> Optional.ofNullable(place.name()).or(() -> Optional.ofNullable(place.city())));
    }

    static List<String> interviewers(CallCase call, List<Hypothesis> targets) {
        return targets.stream()
                .flatMap(h -> h.interview().stream())
                .flatMap(interview -> interview.interviewers().stream())
                .distinct()
                .flatMap(id -> call.world().user(id).stream())
                .map(Colleague::shown)
                .toList();
    }

    /** Candidates, as a recruiter calls them. */
    static String people(List<Hypothesis> ranked) {
        return listed(ranked.stream().map(h -> h.applicant().shown()));
    }

    /** Candidates, those of one name with what tells their records apart: the job and the time of the interview. */
    static String records(CallCase call, List<Hypothesis> ranked) {
        Map<String, Long> namesakes = ranked.stream()
                .map(Hypothesis::applicant)
                .distinct()
                .collect(Collectors.groupingBy(Applicant::shown, Collectors.counting()));
        return listed(ranked.stream()
                .map(h -> namesakes.getOrDefault(h.applicant().shown(), 0L) > 1
                        ? h.applicant().shown() + " (" + what(call, h) + ")"
                        : h.applicant().shown()));
    }

    private static String what(CallCase call, Hypothesis h) {
        String job = h.applicant().pipeline()
                ? "talent pipeline"
                : job(call, h)
                        .map(AtsJob::title)
                        .orElse("application " + h.applicant().id());
        return h.interview()
                .flatMap(Interview::slot)
                .map(slot -> job + ", " + WHEN.format(slot.start()))
                .orElse(job);
    }

    /** Somebody on a call, with the address where there is one. */
    static String guest(Attendee attendee) {
        return attendee.writtenAddress()
                .filter(address -> !address.equals(attendee.shown()))
                .map(address -> attendee.shown() + " <" + address + ">")
                .orElse(attendee.shown());
    }

    static String listed(Stream<String> all) {
        List<String> names = all.distinct().limit(4).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
