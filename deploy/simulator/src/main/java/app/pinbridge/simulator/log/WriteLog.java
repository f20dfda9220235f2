package app.pinbridge.simulator.log;

import app.pinbridge.simulator.model.Comment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every write that was committed, whether or not its answer arrived; only ever appended to. */
public final class WriteLog {
    private static final int KEY_TAIL = 4;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One committed comment.
     *
     * @param seq from 1, without gaps
     * @param at the world's time
     * @param key the end of the key that wrote it
     */
    public record Entry(
            long seq,
            String commentId,
            String commentableType,
            String commentableId,
            String bodyText,
            Instant at,
            String key) {}

    /** Appends a comment. */
    public synchronized void append(Comment comment, String key) {
        entries.add(new Entry(
                entries.size() + 1L,
                Long.toString(comment.id()),
                comment.commentable().type().className(),
                Long.toString(comment.commentable().id()),
                comment.bodyText(),
                comment.createdAt(),
                "…" + key.substring(Math.max(0, key.length() - KEY_TAIL))));
    }

    /** The entries after a sequence number, the oldest first. */
    public synchronized List<Entry> after(long seq) {
        int from = (int) Math.max(0, Math.min(seq, entries.size()));
        return List.copyOf(entries.subList(from, entries.size()));
    }
}
