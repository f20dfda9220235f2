package app.pinbridge.local.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.local.stack.StackFailure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final AtomicInteger looks = new AtomicInteger();
    private final Patience patience = new Patience(() -> {}, Duration.ofMillis(5));

    @Test
    void itWaitsUntilFiguresHaveStoodStill() {
        boolean still = patience.untilStill(SHORT, LONG, () -> Math.min(looks.incrementAndGet(), 20));

        assertThat(still).isTrue();
        assertThat(looks.get()).isGreaterThan(20);
    }

    @Test
    void itGivesUpOnFiguresThatGoOnMoving() {
        assertThat(patience.untilStill(LONG, SHORT, looks::incrementAndGet)).isFalse();
    }

    @Test
    void itGivesUpOnWhatDoesNotComeAbout() {
        assertThat(patience.until(SHORT, () -> false)).isFalse();
    }

    @Test
    void itEndsAtOnceWhenThereIsNothingMoreToWaitFor() {
        Patience hopeless = new Patience(
                () -> {
                    throw new StackFailure("gateway ended");
                },
                LONG);

        assertThatThrownBy(() -> hopeless.until(LONG, () -> false)).hasMessage("gateway ended");
    }
}
