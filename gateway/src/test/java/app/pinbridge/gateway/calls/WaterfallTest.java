package app.pinbridge.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.pinbridge.contracts.Match.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    @Test
    void eachBarBeginsWhereTheOneBeforeEnded() {
        Waterfall waterfall = Waterfall.of(List.of(evidence(-10), evidence(15), evidence(5)));

        assertThat(waterfall.bars()).extracting(Waterfall.Bar::left).containsExactly(0.0, 0.0, 150.0);
        assertThat(waterfall.bars()).extracting(Waterfall.Bar::width).containsExactly(100.0, 150.0, 50.0);
        assertThat(waterfall.zero()).isEqualTo(100.0, within(1e-9));
        assertThat(waterfall.sum()).isEqualTo("+10.0");
    }

    @Test
    void noEvidenceIsNoBar() {
        assertThat(Waterfall.of(List.of()).bars()).isEmpty();
    }

    @Test
    void evidenceWithoutWeightIsStillSeen() {
        assertThat(Waterfall.of(List.of(evidence(0))).bars().getFirst().width()).isPositive();
    }

    private static Evidence evidence(double bits) {
        return new Evidence("feature", "level", bits, null, null);
    }
}
