package app.pinbridge.publisher.people;

/** Reasons as a person reads them. */
final class Sentences {
    /** Of what makes the match doubtful, whatever it is. */
    static final String DOUBTFUL = "It is not clear enough that the notes belong to this candidate.";

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
            case "nothing_to_publish" -> "Nothing is to be posted by itself for this call any more.";
            case "not_needed" -> "The call belongs to this candidate after all; there is nothing to correct.";
            case "erased" -> "The call was erased.";
            case "not_connected" -> "Pinpoint is not connected.";
            case "other_company" -> "It was meant for another Pinpoint account than the one that is connected now.";
            case "comment_permission_missing" ->
                "Pinpoint does not let us post comments; it is posted as soon as the API key may.";
            case "key_refused" -> "Pinpoint does not accept the API key; it is posted as soon as there is a new one.";
            case "integration_not_enabled" ->
                "Pinpoint's API is switched off for your company; it is posted as soon as it is on again.";
            case "comment_gone" -> "The comment that it was to correct is no longer in Pinpoint.";
            case "too_long" -> "Pinpoint found it too long, even when shortened.";
            case "not_found" -> "The application is no longer in Pinpoint.";
            case "unprocessable", "conflict", "bad_request", "refused" ->
                "Pinpoint did not accept it, perhaps because the application is gone there.";
            case "address_forbidden" -> "Where Pinpoint should be, there is none.";
            default -> DOUBTFUL;
        };
    }
}
