package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.Connections;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.settings.IngestSettings;
import app.pinbridge.ingest.task.ResourceStates;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import app.pinbridge.ingest.task.Tasks;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.answer.Failure.Throttled;
import app.pinbridge.pinpoint.answer.Failure.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** What a failure costs: one step, one kind of record, or the connection. Stored as when to try again. */
@ApplicationScoped
public class Setbacks {
    private static final Logger LOG = Logger.getLogger(Setbacks.class);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** Nobody answers, or not in time: each such request keeps a worker for as long as its patience lasts. */
    private static final Set<ErrorCode> SILENCE = EnumSet.of(
            ErrorCode.UNKNOWN_HOST,
            ErrorCode.CONNECT_FAILED,
            ErrorCode.TLS_FAILED,
            ErrorCode.TIMEOUT,
            ErrorCode.CONNECTION_LOST);

    private static final Set<String> SILENCE_IDS =
            SILENCE.stream().map(ErrorCode::id).collect(Collectors.toUnmodifiableSet());

    private final Connections connections;
    private final Tasks tasks;
    private final ResourceStates resources;
    private final IngestSettings settings;

    /** Setbacks of these tasks. */
    public Setbacks(Connections connections, Tasks tasks, ResourceStates resources, IngestSettings settings) {
        this.connections = connections;
        this.tasks = tasks;
        this.resources = resources;
        this.settings = settings;
    }

    Verdict take(Handle transaction, SyncedConnection connection, SyncTask task, Failure failure, Instant now) {
        LOG.infof(
                "no answer: tenant=%s connection=%s task=%s/%s code=%s",
                connection.tenantId(),
                connection.connectionId(),
                task.kind().id(),
                task.resource().id(),
                failure.code().id());
        String code = failure.code().id();
        return switch (failure.code()) {
            case KEY_REFUSED -> new Verdict.Fail(code, now.plus(settings.refusedKeyInterval()));
            case INTEGRATION_NOT_ENABLED, NOT_PINPOINT, ADDRESS_FORBIDDEN ->
                astray(transaction, connection, task, code, now);
            case PERMISSION_MISSING, NOT_FOUND -> {
                unreadable(transaction, connection, task, code, now);
                yield new Verdict.GoOn();
            }
            case INTERRUPTED -> new Verdict.Pause(now);
            default -> {
                Instant next = next(task, failure, now);
                tasks.save(transaction, connection, task.held(code, now, next));
                yield failure instanceof Throttled
                        ? new Verdict.Pause(next)
                        : untilReached(transaction, connection, failure, now);
            }
        };
    }

    /** Whether an answer concerns the whole connection, and may come from something that is only between us and Pinpoint. */
    static boolean isAstray(Failure failure) {
        return switch (failure.code()) {
            case INTEGRATION_NOT_ENABLED, NOT_PINPOINT, ADDRESS_FORBIDDEN -> true;
            default -> false;
        };
    }

    /** Where Pinpoint has answered before, a single such answer stops nothing for long: it has to last. */
    private Verdict astray(Handle transaction, SyncedConnection connection, SyncTask task, String code, Instant now) {
        Instant since = connection.astraySince().orElse(now);
        connections.setAstraySince(transaction, connection.number(), Optional.of(since));
        boolean lasts = since.plus(settings.delayedAfter()).isBefore(now);
        if (lasts || !hasAnswered(transaction, connection)) {
            return new Verdict.Fail(code, now.plus(settings.refusedKeyInterval()));
        }
        Duration soFar = Duration.between(since, now);
        Instant next = now.plus(Collections.min(List.of(LONGEST_WAIT, Collections.max(List.of(SHORTEST_WAIT, soFar)))));
        tasks.save(transaction, connection, task.held(code, now, next));
        return new Verdict.Pause(next);
    }

    /** What is found out first of each kind is found out once. */
    private boolean hasAnswered(Handle transaction, SyncedConnection connection) {
        long unknown = tasks.all(transaction, connection.number()).stream()
                .filter(task -> task.kind() == TaskKind.VERIFY)
                .count();
        return unknown < Resource.values().length;
    }

    /** Where nobody is there to answer, what else is due would wait in vain as well, and keep others from their turn. */
    private Verdict untilReached(Handle transaction, SyncedConnection connection, Failure failure, Instant now) {
        if (!SILENCE.contains(failure.code())) {
            return new Verdict.GoOn();
        }
        List<SyncTask> unanswered = tasks.all(transaction, connection.number()).stream()
                .filter(task -> task.problem().filter(SILENCE_IDS::contains).isPresent())
                .toList();
        boolean ofSeveralKinds =
                unanswered.stream().map(SyncTask::resource).distinct().count() > 1;
        int tries = unanswered.stream().mapToInt(SyncTask::attempts).sum();
        return ofSeveralKinds ? new Verdict.Pause(now.plus(doubling(tries - 1))) : new Verdict.GoOn();
    }

    private void unreadable(Handle transaction, SyncedConnection connection, SyncTask task, String code, Instant now) {
        resources.save(
                transaction,
                connection,
                resources.get(transaction, connection.number(), task.resource()).readable(false),
                now);
        tasks.save(transaction, connection, task);
        Instant next = now.plus(settings.permissionInterval());
        tasks.putOff(transaction, connection.number(), task.resource(), code, now, next);
    }

    private static Instant next(SyncTask task, Failure failure, Instant now) {
        Instant own = now.plus(doubling(task.attempts()));
        return switch (failure) {
            case Throttled throttled -> throttled.told() || throttled.until().isAfter(own) ? throttled.until() : own;
            case Unavailable unavailable ->
                unavailable.retryAt().filter(own::isBefore).orElse(own);
            case Failure.Refused refused -> own;
        };
    }

    private static Duration doubling(int tries) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(tries, 10));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
