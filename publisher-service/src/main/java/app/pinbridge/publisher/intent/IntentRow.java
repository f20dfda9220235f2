package app.pinbridge.publisher.intent;

import app.pinbridge.publisher.comment.CommentKey;
import app.pinbridge.publisher.comment.Commentable;
import app.pinbridge.publisher.comment.What;
import app.pinbridge.publisher.intent.IntentState.AlreadyPosted;
import app.pinbridge.publisher.intent.IntentState.Held;
import app.pinbridge.publisher.intent.IntentState.Planned;
import app.pinbridge.publisher.intent.IntentState.Posted;
import app.pinbridge.publisher.intent.IntentState.Rejected;
import app.pinbridge.publisher.intent.IntentState.Sending;
import app.pinbridge.publisher.intent.IntentState.Unknown;
import app.pinbridge.publisher.intent.IntentState.Withdrawn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A state as columns. */
record IntentRow(
        String state,
        @Nullable String reason,
        @Nullable String commentId,
        int absentReads,
        @Nullable Instant dueAt,
        @Nullable Instant leaseUntil) {

    static IntentRow of(IntentState state) {
        return switch (state) {
            case Planned(Instant dueAt) -> new IntentRow("planned", null, null, 0, dueAt, null);
            case Sending(Instant leaseUntil) -> new IntentRow("sending", null, null, 0, null, leaseUntil);
            case Unknown(Instant dueAt, int absentReads, String reason) ->
                new IntentRow("unknown", reason, null, absentReads, dueAt, null);
            case Held(String reason, Optional<Instant> dueAt) ->
                new IntentRow("held", reason, null, 0, dueAt.orElse(null), null);
            case Posted(String commentId) -> new IntentRow("posted", null, commentId, 0, null, null);
            case AlreadyPosted(String commentId) -> new IntentRow("already_posted", null, commentId, 0, null, null);
            case Rejected(String reason) -> new IntentRow("rejected", reason, null, 0, null, null);
            case Withdrawn(String reason) -> new IntentRow("withdrawn", reason, null, 0, null, null);
        };
    }

    private IntentState toState() {
        return switch (state) {
            case "planned" -> new Planned(present(dueAt));
            case "sending" -> new Sending(present(leaseUntil));
            case "unknown" -> new Unknown(present(dueAt), absentReads, text(reason));
            case "held" -> new Held(text(reason), Optional.ofNullable(dueAt));
            case "posted" -> new Posted(text(commentId));
            case "already_posted" -> new AlreadyPosted(text(commentId));
            case "rejected" -> new Rejected(text(reason));
            case "withdrawn" -> new Withdrawn(text(reason));
            default -> throw new IllegalStateException("no such state: " + state);
        };
    }

    static Intent intent(ResultSet row) throws SQLException {
        IntentRow stored = new IntentRow(
                row.getString("state"),
                row.getString("reason"),
                row.getString("comment_id"),
                row.getInt("absent_reads"),
                instant(row, "next_attempt_at").orElse(null),
                instant(row, "lease_until").orElse(null));
        CommentKey key = new CommentKey(
                row.getString("tenant_id"),
                row.getString("call_id"),
                new Commentable(Commentable.Kind.of(row.getString("on_kind")), row.getString("on_id")),
                What.of(row.getString("what")),
                row.getInt("sequence"));
        return new Intent(
                row.getLong("id"),
                key,
                row.getString("subdomain"),
                row.getString("posted_by"),
                row.getBoolean("interactive"),
                Optional.ofNullable(row.getString("body")),
                row.getBoolean("shortened"),
                row.getInt("attempts"),
                instant(row, "first_sent_at"),
                instant(row, "changed_at").orElse(Instant.EPOCH),
                stored.toState());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Instant present(@Nullable Instant instant) {
        return instant == null ? Instant.EPOCH : instant;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
