package app.pinbridge.publisher.people;

import app.pinbridge.contracts.Publication.Outcome;
import app.pinbridge.kit.database.Database;
import app.pinbridge.publisher.PublisherConfig;
import app.pinbridge.publisher.intent.ChangeSignal;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.intent.IntentRepository;
import app.pinbridge.publisher.intent.IntentState;
import app.pinbridge.publisher.intent.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits a little until it is settled what came of a comment, and says what happens next where it is not. */
@ApplicationScoped
class Settled {
    /** Another process may have sent it, which signals nothing here. */
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Database database;
    private final IntentRepository repository;
    private final ChangeSignal signal;
    private final PublisherConfig config;

    Settled(Database database, IntentRepository repository, ChangeSignal signal, PublisherConfig config) {
        this.database = database;
        this.repository = repository;
        this.signal = signal;
        this.config = config;
    }

    ClickAnswer await(String tenantId, Clicked clicked) {
        return switch (clicked) {
            case Clicked.Answered(ClickAnswer answer) -> answer;
            case Clicked.Underway(long id, boolean wasPosted) -> result(settled(tenantId, id), wasPosted);
        };
    }

    private Intent settled(String tenantId, long id) {
        long end = System.nanoTime() + config.clickWait().toNanos();
        Intent intent = read(tenantId, id);
        while (Publications.outcome(intent.state()).isEmpty() && System.nanoTime() < end) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            try {
                signal.await(id, Math.clamp(left, 1, LOOK_EVERY_MILLIS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return intent;
            }
            intent = read(tenantId, id);
        }
        return intent;
    }

    private Intent read(String tenantId, long id) {
        return database.asTenant(tenantId, handle -> repository.find(handle, id).orElseThrow());
    }

    private static ClickAnswer result(Intent intent, boolean wasPosted) {
        String outcome = wasPosted
                ? "already_posted"
                : Publications.outcome(intent.state()).map(Settled::word).orElse("pending");
        return new ClickAnswer.Result(
                outcome,
                Publications.commentId(intent.state()),
                Publications.reason(intent.state()),
                next(intent.state()),
                intent.changedAt());
    }

    static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> next(IntentState state) {
        return switch (state) {
            case IntentState.Planned planned ->
                Optional.of(
                        "Pinpoint takes it a little later; it is posted by itself, there is no need to click again.");
            case IntentState.Sending sending -> Optional.of("It is on its way to Pinpoint.");
            case IntentState.Unknown unknown ->
                Optional.of("Pinpoint's answer was lost. We look there first, and post it only if it is not there.");
            case IntentState.Held(String reason, var due) -> Optional.of(Sentences.of(reason));
            case IntentState.Rejected(String reason) -> Optional.of(Sentences.of(reason));
            case IntentState.Withdrawn(String reason) -> Optional.of("Nothing was posted. " + Sentences.of(reason));
            case IntentState.Posted posted -> Optional.empty();
            case IntentState.AlreadyPosted already -> Optional.empty();
        };
    }
}
