package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.connection.Lease;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.key.ConnectionKey;
import app.pinbridge.ingest.key.HeldKeys;
import app.pinbridge.ingest.key.KeyAnswer;
import app.pinbridge.ingest.key.PinpointAccess;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.webhook.NamedRecords;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.budget.PageSize;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * One worker's time with one connection: step after step, as long as something is due and the lease is held. Whatever happens
 * to it, the rows say where another goes on.
 */
final class SyncSession {
    private static final Logger LOG = Logger.getLogger(SyncSession.class);
    private static final Duration LONGEST_WAIT_FOR_KEY = Duration.ofMinutes(1);

    private final Lease lease;
    private final Workspace workspace;
    private final Steps steps;
    private final LackingPermissions lacking;
    private final NamedRecords named;
    private final HeldKeys keys;
    private final PinpointAccess access;
    private final Clock clock;
    private final PageSizes pageSizes;
    private final Ahead ahead;
    private final Turns turns = new Turns();
    private boolean askedForNamedLast;

    SyncSession(
            Lease lease,
            Workspace workspace,
            Steps steps,
            LackingPermissions lacking,
            NamedRecords named,
            HeldKeys keys,
            PinpointAccess access,
            Clock clock,
            PageSizes pageSizes,
            Ahead ahead) {
        this.lease = lease;
        this.workspace = workspace;
        this.steps = steps;
        this.lacking = lacking;
        this.named = named;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
        this.pageSizes = pageSizes;
        this.ahead = ahead;
    }

    /** Works until nothing is due, the lease is lost or it is told to stop. */
    void run(BooleanSupplier goesOn) {
        Optional<Workspace.Job> last = Optional.empty();
        while (goesOn.getAsBoolean()) {
            Optional<Workspace.Job> job = workspace.next(lease, now());
            if (job.isEmpty()) {
                return;
            }
            last = job;
            Verdict verdict = step(job.get());
            switch (verdict) {
                case Verdict.GoOn goOn -> {
                    continue;
                }
                case Verdict.Pause(Instant until, int attempts) -> {
                    workspace.giveBack(lease, job.get().connection(), until, attempts);
                    return;
                }
                case Verdict.Fail(String code, Instant until) -> {
                    workspace.fail(lease, job.get().connection(), code, until, now());
                    return;
                }
            }
        }
        last.ifPresent(job -> workspace.giveBack(lease, job.connection(), now(), 0));
    }

    private Verdict step(Workspace.Job job) {
        SyncedConnection connection = job.connection();
        if (connection.inheriting()) {
            return workspace.inherit(lease, connection, now());
        }
        if (lacking.areDue(connection, now())) {
            return withKey(connection, key -> {
                List<String> still = lacking.stillLacking(connection, access.client(connection, key));
                return workspace.lacking(lease, still, now());
            });
        }
        // What webhooks named goes first, but only every other step while there is more to do.
        boolean itsTurn = !askedForNamedLast || job.due().isEmpty();
        askedForNamedLast = itsTurn && named.areDue(connection, now());
        if (askedForNamedLast) {
            return withKey(connection, key -> {
                named.ask(lease, connection, access.client(connection, key), this::now);
                return new Verdict.GoOn();
            });
        }
        ahead.keepOnly(job.due());
        return job.due().isEmpty()
                ? new Verdict.Pause(job.nextDue())
                : withKey(connection, key -> work(connection, turns.choose(job.due()), key));
    }

    private Verdict withKey(SyncedConnection connection, Function<ConnectionKey, Verdict> work) {
        return switch (keys.get(connection)) {
            case KeyAnswer.Given(ConnectionKey key) -> work.apply(key);
            case KeyAnswer.NotConnected none -> waitForKey(connection, "not connected");
            case KeyAnswer.Unavailable(String reason) -> waitForKey(connection, reason);
        };
    }

    /** Lets these tasks read abreast, and stores what comes first. */
    private Verdict work(SyncedConnection connection, List<SyncTask> tasks, ConnectionKey key) {
        tasks.forEach(task -> beginAhead(connection, task, key));
        try {
            Optional<Ahead.Arrived> here = ahead.arrived(tasks);
            Optional<SyncTask> asking = tasks.stream()
                    .filter(task -> task.phase() == SyncTask.Phase.ASKING)
                    .findFirst();
            if (here.isEmpty() && asking.isPresent()) {
                return store(connection, now(connection, asking.get(), key));
            }
            Optional<Ahead.Arrived> first = here.isPresent() ? here : ahead.await(tasks);
            return store(connection, first.orElseGet(() -> now(connection, tasks.getFirst(), key)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict.Pause(now());
        }
    }

    private void beginAhead(SyncedConnection connection, SyncTask task, ConnectionKey key) {
        if (task.phase() != SyncTask.Phase.ASKING) {
            Instant now = now();
            PageSize size = pageSizes.of(task.resource());
            ahead.begin(
                    task,
                    key,
                    now,
                    () -> steps.take(connection, task.begun(now), access.client(connection, key), size));
        }
    }

    /** Takes a step while nothing else is done. */
    private Ahead.Arrived now(SyncedConnection connection, SyncTask task, ConnectionKey key) {
        Instant now = now();
        SyncTask begun = task.begun(now);
        return new Ahead.Arrived(
                begun,
                key,
                now,
                steps.take(connection, begun, access.client(connection, key), pageSizes.of(task.resource())));
    }

    /** Stores what came, while the page after it is on its way. A key that was refused may have been replaced unheard of. */
    private Verdict store(SyncedConnection connection, Ahead.Arrived arrived) {
        Ahead.Arrived known = arrived;
        if (isRefused(arrived.result())) {
            keys.drop(connection.number());
            if (keys.get(connection) instanceof KeyAnswer.Given(ConnectionKey other)
                    && !other.apiKey().equals(arrived.key().apiKey())) {
                known = now(connection, arrived.task(), other);
            }
        }
        SyncTask task = known.task();
        ConnectionKey key = known.key();
        if (known.result() instanceof StepResult.Read read) {
            read.page().next().ifPresent(next -> beginAhead(connection, task.after(read.page(), false), key));
        }
        StepResult whole = steps.complete(connection, task, access.client(connection, key), known.result());
        return workspace.store(lease, task, whole, known.since(), now());
    }

    private static boolean isRefused(StepResult result) {
        return result instanceof StepResult.Failed failed && failed.failure().code() == ErrorCode.KEY_REFUSED;
    }

    private Verdict waitForKey(SyncedConnection connection, String reason) {
        LOG.warnf("no key: tenant=%s connection=%s %s", connection.tenantId(), connection.connectionId(), reason);
        Duration doubling = Duration.ofSeconds(1L << Math.min(connection.attempts(), 10));
        Instant next = now().plus(doubling.compareTo(LONGEST_WAIT_FOR_KEY) > 0 ? LONGEST_WAIT_FOR_KEY : doubling);
        return new Verdict.Pause(next, connection.attempts() + 1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
