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
            PageSizes pageSizes) {
        this.lease = lease;
        this.workspace = workspace;
        this.steps = steps;
        this.lacking = lacking;
        this.named = named;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
        this.pageSizes = pageSizes;
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
                named.ask(lease, connection, access.client(connection, key), now());
                return new Verdict.GoOn();
            });
        }
        return turns.choose(job.due())
                .map(task -> withKey(connection, key -> work(connection, task.begun(now()), key, true)))
                .orElseGet(() -> new Verdict.Pause(job.nextDue()));
    }

    private Verdict withKey(SyncedConnection connection, Function<ConnectionKey, Verdict> work) {
        return switch (keys.get(connection)) {
            case KeyAnswer.Given(ConnectionKey key) -> work.apply(key);
            case KeyAnswer.NotConnected none -> waitForKey(connection, "not connected");
            case KeyAnswer.Unavailable(String reason) -> waitForKey(connection, reason);
        };
    }

    private Verdict work(SyncedConnection connection, SyncTask task, ConnectionKey key, boolean tryAnotherKey) {
        StepResult result = steps.take(connection, task, access.client(connection, key), pageSizes.of(task.resource()));
        if (isRefused(result)) {
            keys.drop(connection.number());
            if (tryAnotherKey
                    && keys.get(connection) instanceof KeyAnswer.Given(ConnectionKey other)
                    && !other.apiKey().equals(key.apiKey())) {
                return work(connection, task, other, false);
            }
        }
        return workspace.store(lease, task, result, now());
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
