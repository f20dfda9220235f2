package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.gateway.calls.PublisherClient.Comment;
import io.quarkus.qute.TemplateExtension;
import java.util.Optional;
import java.util.Set;

/** Where a comment stands, in a recruiter's words. */
@TemplateExtension
final class CommentWords {
    /** Said of a code that only a newer service knows. */
    static final String NO_WORDS = "The reason is not known to this page.";

    private static final String NOT_ACCEPTED = "Pinpoint did not accept the comment.";
    private static final String NOT_REACHED = "Pinpoint could not be reached; it is tried again by itself.";
    private static final String ANSWER_LOST =
            "Pinpoint’s answer was lost. Pinbridge reads the comments there before it tries again, so that nothing stands"
                    + " there twice.";
    private static final String ON_ITS_WAY =
            "It waits for its turn and is posted by itself; there is no need to click again.";

    /** Why we do not post what we meant to post; Pinpoint was not asked. */
    private static final Set<String> OUR_OWN =
            Set.of("erased", "not_connected", "other_company", "not_needed", "match_changed", "nothing_to_publish");

    private CommentWords() {}

    static String words(Comment comment) {
        return switch (outcome(comment)) {
            case POSTED -> "Posted";
            case ALREADY_POSTED -> "Was already there";
            case HELD -> "Held back";
            case REJECTED -> isOurOwn(comment) ? "Not posted" : "Refused by Pinpoint";
            case PENDING -> "On its way";
            case UNKNOWN -> "Not confirmed yet";
        };
    }

    /** Colour of the badge: {@code ok busy warn bad quiet}. */
    static String tone(Comment comment) {
        return switch (outcome(comment)) {
            case POSTED, ALREADY_POSTED -> "ok";
            case PENDING -> "busy";
            case HELD, UNKNOWN -> "warn";
            case REJECTED -> isOurOwn(comment) ? "quiet" : "bad";
        };
    }

    /** Why it stands there and what happens next; empty where there is nothing to say. */
    static String sentence(Comment comment) {
        if (comment.next() != null) {
            return comment.next();
        }
        return Optional.ofNullable(comment.reason()).map(CommentWords::reason).orElseGet(() -> switch (outcome(
                comment)) {
            case PENDING -> ON_ITS_WAY;
            case UNKNOWN -> ANSWER_LOST;
            case POSTED, ALREADY_POSTED, HELD, REJECTED -> "";
        });
    }

    /** A reason code of publisher-service, which may be one of the match, of its own, or of Pinpoint's answer. */
    static String reason(String code) {
        return switch (code) {
            case "erased" -> "The candidate’s data was erased.";
            case "not_connected" -> "Pinpoint is not connected.";
            case "other_company" -> "It was meant for another Pinpoint account than the one that is connected now.";
            case "not_needed" -> "The call belongs to this candidate after all; there is nothing to correct.";
            case "match_changed" -> "The call turned out to belong elsewhere.";
            case "nothing_to_publish" -> "Nothing is to be posted by itself for this call any more.";
            case "comment_gone" -> "The comment that it was to correct is no longer in Pinpoint.";
            case "too_long" -> "Pinpoint found it too long, even when shortened.";
            case "sender_lost" ->
                "Pinbridge was interrupted while it posted. It reads the comments in Pinpoint before it tries again.";
            case "comment_permission_missing" -> "The API key may not write comments; it is posted as soon as it may.";
            case "key_refused" -> "Pinpoint does not accept the API key; it is posted as soon as there is a new one.";
            case "integration_not_enabled" ->
                "Pinpoint’s API is switched off for your company; it is posted as soon as it is on again.";
            case "credentials_unavailable" -> "The API key could not be had just now; it is tried again by itself.";
            case "called_off" -> "It was called off before it was sent.";
            case "not_found" -> "The application is no longer in Pinpoint.";
            case "bad_request", "conflict", "unprocessable", "refused" -> NOT_ACCEPTED;
            case "rate_limited", "budget_exhausted" -> "Pinpoint asks us to slow down; it is tried again by itself.";
            case "service_unavailable",
                    "not_pinpoint",
                    "unknown_host",
                    "address_forbidden",
                    "connect_failed",
                    "tls_failed" -> NOT_REACHED;
            case "timeout", "connection_lost", "server_error", "answer_too_large", "unreadable", "interrupted" ->
                ANSWER_LOST;
            case "unknown" -> "It is not clear enough that the notes belong to this candidate.";
            default -> ofMatch(ReasonCode.of(code));
        };
    }

    private static String ofMatch(ReasonCode code) {
        return code == ReasonCode.UNKNOWN ? NO_WORDS : ReasonWords.words(code) + ".";
    }

    private static boolean isOurOwn(Comment comment) {
        return comment.reason() != null && OUR_OWN.contains(comment.reason());
    }

    private static CommentOutcome outcome(Comment comment) {
        return Optional.ofNullable(comment.outcome()).orElse(CommentOutcome.UNKNOWN);
    }
}
