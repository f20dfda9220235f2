package app.pinbridge.matching.mending;

import java.util.function.Function;

/** What came of what a person asked for. */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** There is no such thing, or it is not for the person's eyes. */
    record NotThere<T>() implements Outcome<T> {}

    /** It cannot be done, and nothing was. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /** The same with another value. */
    default <R> Outcome<R> map(Function<T, R> change) {
        return then(value -> new Done<>(change.apply(value)));
    }

    /** What comes next, where it was done. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case NotThere<T> notThere -> new NotThere<>();
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }
}
