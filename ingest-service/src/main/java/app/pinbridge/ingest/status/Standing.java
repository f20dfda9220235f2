package app.pinbridge.ingest.status;

import app.pinbridge.contracts.IntegrationStatus.Progress;
import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.task.ResourceState;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import app.pinbridge.kit.permission.Need;
import app.pinbridge.pinpoint.answer.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a connection stands: all that its status is made of. */
record Standing(SyncedConnection connection, List<SyncTask> tasks, List<ResourceState> resources, Instant now) {

    /** Whether it is still being found out what can be read. */
    boolean isVerifying() {
        return tasks.stream()
                .anyMatch(task -> task.kind() == TaskKind.VERIFY
                        && !isOfPermission(task.problem().orElse("")));
    }

    /** Whether all that can be read was read once, and can be all there is. */
    boolean isComplete() {
        return isRead() && doubted().isEmpty();
    }

    /** Of which kinds it can hardly be all there is. */
    List<ResourceState> doubted() {
        return resources.stream()
                .filter(state -> state.readable() && state.doubt().isPresent())
                .toList();
    }

    /** Whether all that can be read was read once, and counted after. */
    boolean isRead() {
        return !isVerifying()
                && !isToBeCounted()
                && resources.stream().allMatch(state -> state.initialDone() || !state.readable())
                && resources.stream().anyMatch(ResourceState::initialDone);
    }

    private boolean isToBeCounted() {
        List<Resource> readable = resources.stream()
                .filter(ResourceState::readable)
                .map(ResourceState::resource)
                .toList();
        return tasks.stream()
                .anyMatch(task ->
                        task.kind() == TaskKind.SANITY && task.rounds() == 0 && readable.contains(task.resource()));
    }

    /** Whether the key may read nothing at all. */
    boolean isShutOut() {
        return resources.stream().noneMatch(ResourceState::readable);
    }

    /** Whether Pinpoint has not given anything for longer than that, for whatever reason. */
    boolean isStalled(Duration patience) {
        return connection.progressedAt().plus(patience).isBefore(now);
    }

    /** Why it does not get on just now, as far as it is known. */
    Optional<String> obstacle() {
        return connection.attempts() > 0
                ? Optional.of("no_key")
                : tasks.stream()
                        .flatMap(task -> task.problem().stream())
                        .filter(problem -> !isOfPermission(problem))
                        .findFirst();
    }

    /** How much is here of what there is, in percent. */
    long percentDone() {
        long done = 0;
        long total = 0;
        for (Progress progress : progress()) {
            done += progress.done();
            total += Objects.requireNonNullElse(progress.total(), progress.done());
        }
        return total == 0 ? 0 : done * 100 / total;
    }

    /** What is missing. */
    List<Need> missing() {
        return Missing.of(connection.lacking(), which(true), which(false));
    }

    /** Why Pinpoint has not been answering for longer than that. */
    Optional<String> outOfReach(Duration patience) {
        return tasks.stream()
                .filter(task -> task.problemSince().isPresent()
                        && task.problemSince().get().plus(patience).isBefore(now))
                .map(task -> task.problem().orElse(""))
                .filter(problem -> !isOfPermission(problem))
                .findFirst();
    }

    /** What already works, and still does. */
    List<String> usable() {
        List<String> usable = new ArrayList<>();
        if (isReadable(Resource.INTERVIEWS)
                && tasks.stream().anyMatch(task -> task.kind() == TaskKind.WINDOW && task.rounds() > 0)) {
            usable.add("upcoming_interviews");
        }
        if (isDone(Resource.USERS)) {
            usable.add("employees");
        }
        if (isDone(Resource.APPLICATIONS) && isDone(Resource.INTERVIEWS)) {
            usable.add("history");
        }
        return usable;
    }

    /** How far each kind is that can be read. */
    List<Progress> progress() {
        return resources.stream()
                .filter(ResourceState::readable)
                .map(Standing::progress)
                .toList();
    }

    /** Counts of rows that were read, which may be read twice, kept within what there is. */
    private static Progress progress(ResourceState state) {
        long total = state.total().orElse(state.done());
        boolean all = state.initialDone() && state.doubt().isEmpty();
        long done = all ? total : Math.min(state.done(), total);
        return new Progress(state.resource().id(), done, state.total().orElse(null), state.initialDone());
    }

    /** Seconds left if it goes on as it went so far. */
    Optional<Long> secondsLeft() {
        long done = 0;
        long total = 0;
        for (Progress progress : progress()) {
            done += progress.done();
            total += Objects.requireNonNullElse(progress.total(), progress.done());
        }
        long elapsed = Duration.between(connection.runStartedAt(), now).toSeconds();
        return done == 0 || elapsed < 1 ? Optional.empty() : Optional.of(elapsed * (total - done) / done);
    }

    private boolean isDone(Resource resource) {
        return isReadable(resource)
                && resources.stream().anyMatch(state -> state.resource() == resource && state.initialDone());
    }

    private boolean isReadable(Resource resource) {
        return resources.stream().anyMatch(state -> state.resource() == resource && state.readable());
    }

    /** Kinds that were found to be readable, or not; of the readable ones only those that were looked at. */
    private List<Resource> which(boolean readable) {
        return resources.stream()
                .filter(state -> state.readable() == readable)
                .filter(state -> !readable || state.done() > 0 || state.initialDone())
                .map(ResourceState::resource)
                .toList();
    }

    private static boolean isOfPermission(String problem) {
        return Stream.of(ErrorCode.PERMISSION_MISSING, ErrorCode.NOT_FOUND)
                .anyMatch(code -> code.id().equals(problem));
    }
}
