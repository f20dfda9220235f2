package app.pinbridge.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Match;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void theHighestRevisionStandsInWhateverOrderItComes() {
        Told told = new Told()
                .match("c", "\"revision\":3,\"status\":\"matched\"")
                .match("c", "\"revision\":2,\"status\":\"pending\"");

        assertThat(told.outcome().match("c")).map(Match::revision).contains(3);
    }

    @Test
    void aCommentBelongsToTheCallThatItsPublicationNames() {
        Outcome outcome = new Told()
                .comment("1", "a", "7")
                .comment("2", "b", "7")
                .stray("3", "7")
                .outcome();

        assertThat(outcome.comments("a"))
                .hasSize(1)
                .first()
                .extracting("commentId")
                .isEqualTo("1");
        assertThat(outcome.commentCount()).isEqualTo(3);
    }
}
