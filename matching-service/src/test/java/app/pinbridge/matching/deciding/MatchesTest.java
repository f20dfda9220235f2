package app.pinbridge.matching.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Match;
import org.junit.jupiter.api.Test;

class MatchesTest {

    @Test
    void theRevisionIsPutInAsIfTheAnswerWereWrittenWithIt() {
        for (String callId : new String[] {"c1", "\"revision\":0", "\\\"revision\":0,", "é"}) {
            Match match = Matches.deleted(callId);
            for (int revision : new int[] {0, 1, 9, 10, 2_000_000_000}) {
                assertThat(Matches.revised(Matches.json(match), revision))
                        .isEqualTo(Matches.json(Matches.revised(match, revision)));
            }
        }
    }
}
