package app.pinbridge.publisher.comment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The text of comments, to the letter as Pinpoint shows them: plain text, a title line, what is said, the marker.
 *
 * @param title first line, e.g. {@code Interview notes: Backend engineer, 2026-01-05}
 * @param url where the notes are read
 */
public record CommentText(String title, String url) {
    private static final int LONGEST_JOB_TITLE = 120;
    private static final String CONTINUED = "… continued at ";

    /**
     * Text about one conversation.
     *
     * @param subject what the notes are of, e.g. {@code Interview notes}
     * @param heldAt when the conversation was; its day is given in UTC
     */
    public static CommentText about(String subject, Optional<String> jobTitle, Optional<Instant> heldAt, String url) {
        StringBuilder title = new StringBuilder(subject);
        jobTitle.map(text -> PlainText.line(text, LONGEST_JOB_TITLE))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> title.append(": ").append(text));
        heldAt.ifPresent(
                at -> title.append(", ").append(at.atOffset(ZoneOffset.UTC).toLocalDate()));
        return new CommentText(title.toString(), url);
    }

    /** The link alone. */
    public String link(Marker marker) {
        return title + "\n" + url + "\n" + marker.text();
    }

    /** Text of a person's, as a whole or with the way to its end. */
    public String text(String content, Marker marker, int longest) {
        String head = title + "\n\n";
        String tail = "\n\n" + marker.text();
        String plain = PlainText.lines(content);
        if (head.length() + plain.length() + tail.length() <= longest) {
            return head + plain + tail;
        }
        String goesOn = "\n" + CONTINUED + url;
        int room = Math.max(1, longest - head.length() - goesOn.length() - tail.length());
        return head + PlainText.cut(plain, room) + goesOn + tail;
    }

    /** A body that Pinpoint found too long, shorter and with the way to its end. */
    public static String shortened(String body, String url, Marker marker, int longest) {
        int end = body.lastIndexOf("\n" + CONTINUED);
        String kept = end < 0 ? body.replace("\n\n" + marker.text(), "") : body.substring(0, end);
        String tail = "\n" + CONTINUED + url + "\n\n" + marker.text();
        return PlainText.cut(kept, Math.max(1, longest - tail.length())) + tail;
    }

    /** What is said where a re-match made a comment wrong. It names nobody. */
    public static String correction(boolean onlyLink, Marker marker) {
        String sentence = onlyLink
                ? "A link to interview notes was posted here by mistake and has been withdrawn."
                : "Interview notes were posted here by mistake. Please disregard them; a link to them has been withdrawn.";
        return sentence + "\n" + marker.text();
    }
}
