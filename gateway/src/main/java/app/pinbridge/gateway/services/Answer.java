package app.pinbridge.gateway.services;

/** What came of asking a service. */
public sealed interface Answer<T> {
    /** What was asked for, or the end of the page with the error page that fits. */
    default T orErrorPage() {
        return switch (this) {
            case Given<T> given -> given.value();
            case Refused<T> refused -> throw new NoAnswerException(refused.problem());
        };
    }

    /** The service answered. */
    record Given<T>(T value) implements Answer<T> {}

    /** The service said no, or nothing in time ({@link Problem#away()}). */
    record Refused<T>(Problem problem) implements Answer<T> {}
}
