package app.pinbridge.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.local.demo.DemoCall;
import app.pinbridge.local.demo.DemoCall.Expected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checker complains of what it is there to find. */
class CallCheckTest {
    private static final String MATCHED =
            "\"revision\":1,\"status\":\"matched\",\"targets\":[{\"applicationId\":\"7\"}]";
    private static final String OPEN =
            "\"revision\":1,\"status\":\"unmatched\",\"reason\":{\"code\":\"insufficient.upload\"}";

    private static final DemoCall LINKED = Told.call("c", new Expected.Linked("7"));
    private static final DemoCall HELD = Told.call("c", new Expected.Held("7"));
    private static final DemoCall UNMATCHED = Told.call("c", new Expected.Unmatched());
    private static final DemoCall IGNORED = Told.call("c", new Expected.Ignored());

    private final Told told = new Told();

    @Test
    void oneLinkOnTheRightApplicationIsRight() {
        told.match("c", MATCHED).comment("1", "c", "7");

        assertThat(CallCheck.complaint(LINKED, told.outcome())).isEmpty();
        assertThat(CallCheck.isSettled(LINKED, told.outcome())).isTrue();
    }

    @Test
    void aCallWithoutAnAnswerIsFound() {
        assertThat(CallCheck.complaint(LINKED, told.outcome())).contains("no answer");
        assertThat(CallCheck.complaint(IGNORED, told.outcome())).contains("no answer");
    }

    @Test
    void aMissingCommentIsFound() {
        told.match("c", MATCHED);

        assertThat(CallCheck.complaint(LINKED, told.outcome())).contains("has 0 comments, not one");
    }

    @Test
    void aDoubledCommentIsFound() {
        told.match("c", MATCHED).comment("1", "c", "7").comment("2", "c", "7");

        assertThat(CallCheck.complaint(LINKED, told.outcome())).contains("has 2 comments, not one");
    }

    @Test
    void aCommentOnSomebodyElseIsFound() {
        told.match("c", MATCHED).comment("1", "c", "8");

        assertThat(CallCheck.complaint(LINKED, told.outcome())).contains("has its comment on another person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\":\"matched\",\"targets\":[]",
                "\"status\":\"matched\"",
                "\"status\":\"matched\",\"targets\":[{\"applicationId\":\"8\"}]",
                "\"status\":\"matched\",\"targets\":[{\"applicationId\":\"7\"},{\"applicationId\":\"8\"}]",
                "\"status\":\"matched\",\"targets\":[{\"jobSeekerId\":\"7\"}]"
            })
    void aMatchToNobodyOrToMoreThanTheOneIsFound(String match) {
        told.match("c", match).comment("1", "c", "7");

        assertThat(CallCheck.complaint(LINKED, told.outcome())).contains("is matched to another application");
    }

    @Test
    void aMatchThatIsMissingIsFoundWithItsReason() {
        told.match("c", OPEN);

        assertThat(CallCheck.complaint(LINKED, told.outcome()))
                .contains("is UNMATCHED for insufficient.upload, not matched");
    }

    @Test
    void aCommentWhereNoneMayBeIsFound() {
        told.match("c", MATCHED).comment("1", "c", "7");

        assertThat(CallCheck.complaint(HELD, told.outcome())).contains("has a comment and must not");
    }

    @Test
    void anOpenCallNeedsAReasonAndNoComment() {
        assertThat(CallCheck.complaint(UNMATCHED, new Told().match("c", OPEN).outcome()))
                .isEmpty();
        assertThat(CallCheck.complaint(
                        UNMATCHED,
                        new Told().match("c", "\"status\":\"unmatched\"").outcome()))
                .contains("carries no reason");
        assertThat(CallCheck.complaint(UNMATCHED, new Told().match("c", MATCHED).outcome()))
                .contains("is MATCHED, not left open");
        assertThat(CallCheck.complaint(
                        UNMATCHED,
                        new Told().match("c", OPEN).comment("1", "c", "7").outcome()))
                .contains("has a comment and must not");
    }

    @Test
    void aCallToIgnoreThatIsNotIgnoredIsFound() {
        assertThat(CallCheck.complaint(
                        IGNORED, new Told().match("c", "\"status\":\"ignored\"").outcome()))
                .isEmpty();
        assertThat(CallCheck.complaint(IGNORED, new Told().match("c", OPEN).outcome()))
                .contains("is UNMATCHED, not ignored");
    }
}
