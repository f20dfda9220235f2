package app.pinbridge.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.local.demo.DemoCall;
import app.pinbridge.local.demo.DemoCall.Expected;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallFindingsTest {
    private static final String MATCHED =
            "\"revision\":1,\"status\":\"matched\",\"targets\":[{\"applicationId\":\"7\"}]";

    private final List<DemoCall> calls =
            List.of(Told.call("a", new Expected.Linked("7")), Told.call("b", new Expected.Linked("7")));

    @Test
    void aStoryIsWellWhenAllItsCallsAre() {
        Told told = new Told()
                .match("a", MATCHED)
                .match("b", MATCHED)
                .comment("1", "a", "7")
                .comment("2", "b", "7");

        assertThat(CallFindings.of(calls, told.outcome()))
                .containsExactly(
                        new Finding("a story → one link on the right application", true, "2 of 2"),
                        new Finding("no comment that no call accounts for", true, "2 comments"));
    }

    @Test
    void oneWrongCallIsNamedWithWhatIsWrong() {
        Told told = new Told().match("a", MATCHED).match("b", MATCHED).comment("1", "a", "7");

        assertThat(CallFindings.of(calls, told.outcome()))
                .first()
                .isEqualTo(new Finding(
                        "a story → one link on the right application", false, "1 of 2; b has 0 comments, not one"));
    }

    @Test
    void aCommentThatNobodyAccountsForIsFound() {
        Told told = new Told().stray("9", "7");

        assertThat(CallFindings.of(calls, told.outcome()).getLast().ok()).isFalse();
    }

    @Test
    void aCommentOfACallThatIsNotOurStoryIsAStrayToo() {
        Told told = new Told().comment("9", "of-another-call", "7");

        assertThat(told.outcome().strayComments(calls)).hasSize(1);
    }
}
