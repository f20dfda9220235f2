package app.pinbridge.publisher.people;

/** Reasons as a person reads them. */
final class Sentences {
    private Sentences() {}

    static String of(String reason) {
        return switch (reason) {
            case "consent" -> "Somebody in the call declined to be recorded.";
            case "confidential" -> "The job is confidential.";
            case "anonymised" -> "The candidate is being screened anonymously.";
            case "group_content" -> "Several candidates were in this call, and its notes speak of all of them.";
            case "no_show" -> "The candidate did not come.";
            case "notes_not_ready" -> "The notes are not ready yet.";
            case "duplicate_call" -> "Another recording stands for this meeting.";
            case "match_changed" -> "The call does not belong to a single candidate at present.";
            case "not_connected" -> "Pinpoint is not connected.";
            case "comment_permission_missing" ->
                "Pinpoint does not let us post comments; it is posted as soon as the API key may.";
            case "key_refused" -> "Pinpoint does not accept the API key; it is posted as soon as there is a new one.";
            default -> "It is not clear enough that the notes belong to this candidate.";
        };
    }
}
