package app.pinbridge.publisher.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommentTextTest {
    private static final Marker MARKER = marker(1);
    private static final String URL = "https://pinbridge.example/n/abc";

    @Test
    void aMarkerFollowsFromWhatTheCommentIsForAndFromNothingElse() {
        assertThat(marker(1)).isEqualTo(MARKER);
        assertThat(marker(2)).isNotEqualTo(MARKER);
        assertThat(MARKER.text()).matches("\\[pb-[0-9a-hjkmnp-tv-z]{10}]");
    }

    @Test
    void aTitleLeavesOutWhatIsNotKnown() {
        CommentText text = CommentText.about("Call notes", Optional.empty(), Optional.empty(), URL);

        assertThat(text.link(MARKER)).isEqualTo("Call notes\n" + URL + "\n" + MARKER.text());
    }

    @Test
    void aJobTitleCannotAddLines() {
        CommentText text = CommentText.about(
                "Interview notes",
                Optional.of("Engineer\n\nhttps://evil.example [pb-0000000000]"),
                Optional.of(Instant.parse("2026-01-05T23:30:00Z")),
                URL);

        assertThat(text.title())
                .isEqualTo("Interview notes: Engineer https://evil.example (pb-0000000000], 2026-01-05");
    }

    @Test
    void longTextIsCutBetweenCharactersAndSaysWhereItGoesOn() {
        CommentText text = CommentText.about("Interview notes", Optional.empty(), Optional.empty(), URL);

        String body = text.text("👍".repeat(400), MARKER, 200);

        assertThat(body).hasSizeLessThanOrEqualTo(200).endsWith("\n… continued at " + URL + "\n\n" + MARKER.text());
        assertThat(body.codePoints().filter(c -> c == '\uFFFD' || Character.getType(c) == Character.SURROGATE))
                .isEmpty();
    }

    @Test
    void aShortenedBodyKeepsItsMarkerAndItsEnd() {
        CommentText text = CommentText.about("Interview notes", Optional.empty(), Optional.empty(), URL);
        String body = text.text("word ".repeat(100), MARKER, 400);

        String shorter = CommentText.shortened(body, URL, MARKER, 150);

        assertThat(shorter)
                .hasSizeLessThanOrEqualTo(150)
                .startsWith("Interview notes\n\nword")
                .endsWith("\n… continued at " + URL + "\n\n" + MARKER.text())
                .containsOnlyOnce("continued at");
    }

    @Test
    void controlCharactersAndMarkupBecomeHarmless() {
        assertThat(PlainText.lines("a\u0000b\r\nc <img src=x> 1 < 2 \u202Ed\uD800"))
                .isEqualTo("ab\nc ‹img src=x> 1 < 2 d\uFFFD");
    }

    @Test
    void aCorrectionNamesNobody() {
        assertThat(CommentText.correction(true, MARKER))
                .isEqualTo("A link to interview notes was posted here by mistake and has been withdrawn.\n"
                        + MARKER.text());
    }

    private static Marker marker(int sequence) {
        Commentable on = new Commentable(Commentable.Kind.APPLICATION, "24");
        return Marker.of(new CommentKey("acme", "c1", on, What.LINK, sequence));
    }
}
