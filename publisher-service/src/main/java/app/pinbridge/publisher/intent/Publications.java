package app.pinbridge.publisher.intent;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.Publication;
import app.pinbridge.contracts.Publication.Outcome;
import app.pinbridge.kit.outbox.Outbox;
import app.pinbridge.publisher.comment.Commentable;
import app.pinbridge.publisher.facts.CallKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tells others what came of an intent, in the transaction of the change. */
@ApplicationScoped
public class Publications {
    /** Source of the events of this service. */
    public static final String SOURCE = "/pinbridge/publisher-service";

    private final Outbox outbox;

    /** Publications through the outbox. */
    public Publications(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells of the state that an intent is in now, where that is anything to tell. */
    public void tell(Handle handle, Intent intent) {
        outcome(intent.state())
                .ifPresent(outcome -> outbox.append(
                        handle,
                        Event.of(
                                UUID.randomUUID().toString(),
                                SOURCE,
                                intent.changedAt(),
                                intent.key().tenantId(),
                                publication(intent, outcome))));
    }

    /** Has all forgotten that was told of a call. */
    public void erase(Handle handle, CallKey call) {
        outbox.appendErasure(handle, EventType.PUBLICATION, call.tenantId(), "calls/" + call.callId(), SOURCE);
    }

    /** What came of it, in the words of the contract; empty while it is on its way. */
    public static Optional<Outcome> outcome(IntentState state) {
        return switch (state) {
            case IntentState.Planned planned -> Optional.empty();
            case IntentState.Sending sending -> Optional.empty();
            case IntentState.Unknown unknown -> Optional.of(Outcome.UNKNOWN);
            case IntentState.Held held -> Optional.of(Outcome.HELD);
            case IntentState.Posted posted -> Optional.of(Outcome.POSTED);
            case IntentState.AlreadyPosted already -> Optional.of(Outcome.ALREADY_POSTED);
            case IntentState.Rejected rejected -> Optional.of(Outcome.REJECTED);
            case IntentState.Withdrawn withdrawn -> Optional.of(Outcome.REJECTED);
        };
    }

    /** Pinpoint's id of the comment, once known. */
    public static Optional<String> commentId(IntentState state) {
        return switch (state) {
            case IntentState.Posted(String id) -> Optional.of(id);
            case IntentState.AlreadyPosted(String id) -> Optional.of(id);
            case IntentState.Planned planned -> Optional.empty();
            case IntentState.Sending sending -> Optional.empty();
            case IntentState.Unknown unknown -> Optional.empty();
            case IntentState.Held held -> Optional.empty();
            case IntentState.Rejected rejected -> Optional.empty();
            case IntentState.Withdrawn withdrawn -> Optional.empty();
        };
    }

    /** The code of why it is not posted. */
    public static Optional<String> reason(IntentState state) {
        return switch (state) {
            case IntentState.Unknown(var due, int reads, String reason) -> Optional.of(reason);
            case IntentState.Held(String reason, var due) -> Optional.of(reason);
            case IntentState.Rejected(String reason) -> Optional.of(reason);
            case IntentState.Withdrawn(String reason) -> Optional.of(reason);
            case IntentState.Planned planned -> Optional.empty();
            case IntentState.Sending sending -> Optional.empty();
            case IntentState.Posted posted -> Optional.empty();
            case IntentState.AlreadyPosted already -> Optional.empty();
        };
    }

    private static Publication publication(Intent intent, Outcome outcome) {
        Commentable on = intent.key().on();
        @Nullable String application = on.kind() == Commentable.Kind.APPLICATION ? on.id() : null;
        @Nullable String jobSeeker = on.kind() == Commentable.Kind.JOB_SEEKER ? on.id() : null;
        return new Publication(
                intent.key().callId(),
                application,
                jobSeeker,
                intent.key().what().published(),
                outcome,
                commentId(intent.state()).orElse(null),
                reason(intent.state()).orElse(null),
                intent.postedBy(),
                intent.changedAt(),
                false);
    }
}
