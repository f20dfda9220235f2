package app.pinbridge.pinpoint.answer;

import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a call to Pinpoint: its value, or why there is none. Nothing that Pinpoint, the network or the budget
 * does is thrown.
 *
 * <p>Taken apart with one exhaustive switch:
 *
 * <pre>{@code
 * switch (client.users(query)) {
 *     case Ok(Page<User> page) -> …
 *     case Failed(Throttled throttled) -> …   // later: throttled.until()
 *     case Failed(Refused refused) -> …       // Pinpoint said no: refused.code()
 *     case Failed(Unavailable lost) -> …      // no answer: lost.mayHaveBeenDone()
 * }
 * }</pre>
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

    /** What was asked for. */
    record Ok<T>(T value) implements Answer<T> {}

    /** There is no value, and why. */
    record Failed<T>(Failure failure) implements Answer<T> {}

    /** A value as an answer. */
    static <T> Answer<T> ok(T value) {
        return new Ok<>(value);
    }

    /** A failure as an answer. */
    static <T> Answer<T> failed(Failure failure) {
        return new Failed<>(failure);
    }

    /** The value, where there is one. */
    default Optional<T> toOptional() {
        return switch (this) {
            case Ok<T>(T value) -> Optional.of(value);
            case Failed<T> failed -> Optional.empty();
        };
    }

    /** The failure, where there is one. */
    default Optional<Failure> failureIfAny() {
        return switch (this) {
            case Ok<T> ok -> Optional.empty();
            case Failed<T>(Failure failure) -> Optional.of(failure);
        };
    }

    /** The same answer with another value; a failure stays as it is. */
    default <U> Answer<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(change.apply(value));
            case Failed<T>(Failure failure) -> new Failed<>(failure);
        };
    }

    /** Goes on with the value to a next answer; a failure stays as it is. */
    default <U> Answer<U> then(Function<? super T, Answer<U>> next) {
        return switch (this) {
            case Ok<T>(T value) -> next.apply(value);
            case Failed<T>(Failure failure) -> new Failed<>(failure);
        };
    }
}
