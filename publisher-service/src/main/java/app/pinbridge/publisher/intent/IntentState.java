package app.pinbridge.publisher.intent;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a comment is on its way. Only {@link Planned} and {@link Held} are surely not in Pinpoint and to be sent; of {@link
 * Sending} and {@link Unknown} nothing is sent before Pinpoint was read.
 */
public sealed interface IntentState {

    /** To be sent. */
    record Planned(Instant dueAt) implements IntentState {}

    /** Committed before the request. Whoever finds it after the lease must assume that the request was made. */
    record Sending(Instant leaseUntil) implements IntentState {}

    /**
     * Sent, and the answer was lost.
     *
     * @param absentReads how often Pinpoint was read without finding it
     * @param reason a code
     */
    record Unknown(Instant dueAt, int absentReads, String reason) implements IntentState {}

    /**
     * Not to be sent before the reason falls away.
     *
     * @param reason a code
     * @param dueAt when to try again; empty where the match holds it back and a new answer lets it go
     */
    record Held(String reason, Optional<Instant> dueAt) implements IntentState {}

    /** In Pinpoint, by its own word. */
    record Posted(String commentId) implements IntentState {}

    /** In Pinpoint, found there by its marker. */
    record AlreadyPosted(String commentId) implements IntentState {}

    /** Refused by Pinpoint for good; not there. */
    record Rejected(String reason) implements IntentState {}

    /** No longer wanted, never posted. It may be wanted again. */
    record Withdrawn(String reason) implements IntentState {}

    /** When somebody is to act on it; empty where nobody is, or not before something else happens. */
    default Optional<Instant> due() {
        return switch (this) {
            case Planned(Instant at) -> Optional.of(at);
            case Unknown(Instant at, int reads, String reason) -> Optional.of(at);
            case Held(String reason, Optional<Instant> at) -> at;
            case Sending s -> Optional.empty();
            case Posted p -> Optional.empty();
            case AlreadyPosted a -> Optional.empty();
            case Rejected r -> Optional.empty();
            case Withdrawn w -> Optional.empty();
        };
    }

    /** Whether it is in Pinpoint for certain. */
    default boolean isPosted() {
        return this instanceof Posted || this instanceof AlreadyPosted;
    }

    /** Whether it may be in Pinpoint. */
    default boolean mayBePosted() {
        return switch (this) {
            case Sending s -> true;
            case Unknown u -> true;
            case Posted p -> true;
            case AlreadyPosted a -> true;
            case Planned p -> false;
            case Held h -> false;
            case Rejected r -> false;
            case Withdrawn w -> false;
        };
    }
}
