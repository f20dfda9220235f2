package app.pinbridge.engine.answer;

import app.pinbridge.contracts.AtsJob;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.world.Colleague;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the ATS knows of a target, as people read it. */
final class Told {
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
        List<String> names = ranked.stream()
                .map(h -> h.applicant().shown())
                .distinct()
                .limit(4)
                .toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
