package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.pinbridge.contracts.Match;
import app.pinbridge.engine.evidence.Odds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an answer says of how it was found. */
class TellingTest {
    private static final String LUCIA = "lucia.ferrer@mail.example";

    private static Match amongNamesakes(int others) {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", "", "1");
        for (int i = 0; i < others; i++) {
            scene.application("5" + i, "Lucía Ferrer", "lucia" + i + "@mail.example");
        }
        return scene.call("c")
                .at("10:00")
                .ben()
                .guest(LUCIA, "Lucía Ferrer")
                .answer()
                .match();
    }

    @Test
    void aListThatIsTooLongIsSaidToBeCutAndWeighsNothing() {
        Match cut = amongNamesakes(30);
        assertThat(cut.status()).isEqualTo(Match.Status.MATCHED);
        assertThat(cut.explanation()).contains(new Match.Evidence("cut", "name", 0, null, null));
        double bits =
                cut.explanation().stream().mapToDouble(Match.Evidence::bits).sum();
        assertThat(cut.confidence()).isCloseTo(Math.min(Odds.CEILING, 1 / (1 + Math.pow(2, -bits))), within(0.001));
        assertThat(amongNamesakes(10).explanation())
                .extracting(Match.Evidence::feature)
                .doesNotContain("cut");
    }

    @Test
    void theRunnerUpAndTheCallThatStandsAreAmongWhatItWasDecidedFrom() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .application("21", "Tom Byrne", "tom@mail.example")
                .interview("30", "20", "10:00", "", "1")
                .interview("31", "21", "10:00", "", "1");
        scene.call("a")
                .scheduled("10:00", 45)
                .held("10:00", 30)
                .ben()
                .guest(LUCIA, "")
                .end();
        scene.call("b").at("10:00").ben().guest(LUCIA, "").end();
        Match match = scene.answer("a").match();
        assertThat(match.duplicateOf()).isEqualTo("b");
        List<String> subjects =
                match.inputs().stream().map(Match.Input::subject).toList();
        assertThat(subjects).contains("calls/a", "calls/b", "interviews/30", "interviews/31", "applications/21");
        assertThat(subjects).isSorted().doesNotHaveDuplicates();
    }
}
