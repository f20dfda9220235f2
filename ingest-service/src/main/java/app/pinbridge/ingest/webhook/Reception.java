package app.pinbridge.ingest.webhook;

/** What became of a webhook. */
public sealed interface Reception {

    /** Its records will be asked for. */
    record Accepted() implements Reception {}

    /** It was heard before. */
    record Duplicate() implements Reception {}

    /**
     * Taken note of; there is nothing to do.
     *
     * @param reason e.g. {@code unknown_event}
     */
    record Ignored(String reason) implements Reception {}

    /** Not signed with the secret of a connection that there is; which of both it is stays untold. */
    record Refused() implements Reception {}

    /** Rightly signed, and no webhook. */
    record Malformed(String detail) implements Reception {}

    /** The body is too large to be one. */
    record TooLarge() implements Reception {}

    /** It cannot be verified now; Pinpoint sends it again. */
    record Unavailable() implements Reception {}

    /** The word in metrics. */
    default String id() {
        return switch (this) {
            case Accepted accepted -> "accepted";
            case Duplicate duplicate -> "duplicate";
            case Ignored ignored -> ignored.reason();
            case Refused refused -> "refused";
            case Malformed malformed -> "malformed";
            case TooLarge tooLarge -> "too_large";
            case Unavailable unavailable -> "unavailable";
        };
    }
}
