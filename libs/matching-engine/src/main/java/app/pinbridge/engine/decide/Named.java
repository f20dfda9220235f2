package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Target;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.World;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Targets that a person named, and what has become of them: records merge, interviews go. */
record Named(Collection<Target> targets) {

    /** Every record and interview that was named. */
    Set<String> subjects() {
        return targets.stream()
                .flatMap(target -> Stream.concat(
                        Stream.ofNullable(target.interviewId()).map(id -> "interviews/" + id), record(target).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a target is one of those named, or of a record that was named, or of what that was merged into. */
    boolean covers(Target target, World world) {
        boolean interview = target.interviewId() != null
                && targets.stream().anyMatch(named -> target.interviewId().equals(named.interviewId()));
        boolean job = record(target).isEmpty()
                && targets.stream()
                        .filter(named -> record(named).isEmpty())
                        .anyMatch(named -> Objects.equals(named.jobId(), target.jobId()));
        return interview
                || job
                || record(target).filter(survivors(world)::contains).isPresent();
    }

    /** What a target means now; empty when it is gone. */
    static Optional<Hypothesis> living(Target target, Candidates candidates, World world) {
        if (target.interviewId() != null) {
            return candidates.interviews().stream()
                    .filter(h -> target.interviewId()
                            .equals(h.interview().map(found -> found.id()).orElse("")))
                    .findFirst();
        }
        Optional<String> survivor = record(target).flatMap(world::survivor).map(Applicant::subject);
        return candidates.applications().stream()
                .filter(h -> survivor.filter(h.applicant().subject()::equals).isPresent())
                .findFirst();
    }

    private Set<String> survivors(World world) {
        Set<String> found = new TreeSet<>();
        for (Target target : targets) {
            record(target).ifPresent(subject -> {
                found.add(subject);
                world.survivor(subject).map(Applicant::subject).ifPresent(found::add);
            });
        }
        return found;
    }

    private static Optional<String> record(Target target) {
        return Optional.ofNullable(target.applicationId())
                .map(id -> "applications/" + id)
                .or(() -> Optional.ofNullable(target.jobSeekerId()).map(id -> "job_seekers/" + id));
    }
}
