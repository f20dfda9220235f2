package app.pinbridge.publisher.intent;

import app.pinbridge.publisher.comment.CommentKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Changes intents: stores the new state, tells others of it, and wakes who is to act on it. */
@ApplicationScoped
public class Intents {
    private final IntentRepository repository;
    private final Publications publications;
    private final DueSignal due;
    private final ChangeSignal signal;
    private final Clock clock;

    /** Intents in this repository. */
    public Intents(
            IntentRepository repository, Publications publications, DueSignal due, ChangeSignal signal, Clock clock) {
        this.repository = repository;
        this.publications = publications;
        this.due = due;
        this.signal = signal;
        this.clock = clock;
    }

    /** What is asked for: for whom, by whom, with which text. */
    public record Request(CommentKey key, String subdomain, String postedBy, boolean interactive, String body) {}

    /** The present, as exact as it is stored. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Stores a new intent. */
    public Intent add(Handle handle, Request request, IntentState state) {
        Intent stored = repository.insert(handle, intent(0, request, state));
        announce(handle, stored);
        return stored;
    }

    /** Takes an intent up again that was withdrawn or rejected. */
    public Intent renew(Handle handle, Intent old, Request request, IntentState state) {
        Intent renewed = intent(old.id(), request, state);
        repository.save(handle, renewed);
        announce(handle, renewed);
        return renewed;
    }

    /** Stores a new state, tells of it if it is another outcome than before, and forgets the text when it is the last. */
    public Intent change(Handle handle, Intent intent, IntentState state) {
        return change(handle, intent, state, intent.attempts());
    }

    /** As {@link #change(Handle, Intent, IntentState)}, with the number of attempts made in succession. */
    public Intent change(Handle handle, Intent intent, IntentState state, int attempts) {
        boolean over =
                state.isPosted() || state instanceof IntentState.Rejected || state instanceof IntentState.Withdrawn;
        boolean sending = state instanceof IntentState.Sending;
        Intent changed = new Intent(
                intent.id(),
                intent.key(),
                intent.subdomain(),
                intent.postedBy(),
                intent.interactive(),
                over ? Optional.empty() : intent.body(),
                intent.shortened(),
                attempts,
                sending ? intent.firstSentAt().or(() -> Optional.of(now())) : intent.firstSentAt(),
                now(),
                state);
        repository.save(handle, changed);
        boolean unheard = intent.postedBy().equals(Intent.ERASED);
        if (!unheard && !isSameNews(intent.state(), state)) {
            publications.tell(handle, changed);
        }
        wake(handle, changed);
        return changed;
    }

    /** Replaces a text that Pinpoint found too long. */
    public Intent shorten(Handle handle, Intent intent, String body) {
        Intent shorter = new Intent(
                intent.id(),
                intent.key(),
                intent.subdomain(),
                intent.postedBy(),
                intent.interactive(),
                Optional.of(body),
                true,
                intent.attempts(),
                intent.firstSentAt(),
                now(),
                new IntentState.Planned(now()));
        repository.save(handle, shorter);
        wake(handle, shorter);
        return shorter;
    }

    private Intent intent(long id, Request request, IntentState state) {
        return new Intent(
                id,
                request.key(),
                request.subdomain(),
                request.postedBy(),
                request.interactive(),
                Optional.of(request.body()),
                false,
                0,
                Optional.empty(),
                now(),
                state);
    }

    private void announce(Handle handle, Intent intent) {
        publications.tell(handle, intent);
        wake(handle, intent);
    }

    private void wake(Handle handle, Intent intent) {
        if (intent.state().due().filter(at -> !at.isAfter(now())).isPresent()) {
            due.afterCommit(handle, intent.interactive());
        }
        handle.afterCommit(() -> signal.changed(intent.id()));
    }

    private static boolean isSameNews(IntentState before, IntentState after) {
        return Publications.outcome(before).equals(Publications.outcome(after))
                && Publications.reason(before).equals(Publications.reason(after))
                && Publications.commentId(before).equals(Publications.commentId(after));
    }
}
