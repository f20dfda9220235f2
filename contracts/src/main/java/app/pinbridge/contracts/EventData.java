package app.pinbridge.contracts;

/**
 * The {@code data} of one event: a full snapshot of the event's subject. JSON in camelCase, absent rather than null,
 * instants as ISO 8601 in UTC, ids as strings.
 */
public sealed interface EventData
        permits Connection,
                AtsUser,
                AtsJob,
                AtsApplication,
                AtsJobSeeker,
                AtsInterview,
                AtsSync,
                Call,
                Match,
                Capture,
                Publication,
                IntegrationStatus,
                IntegrationComplete {

    /** The id that, after the type's collection, makes the event's subject: {@code 24} of {@code interviews/24}. */
    String subjectId();

    /** Whether this snapshot says that its subject is gone; then only its id need be present. */
    default boolean deleted() {
        return false;
    }
}
