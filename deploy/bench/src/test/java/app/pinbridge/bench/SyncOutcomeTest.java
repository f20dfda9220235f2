package app.pinbridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.bench.floor.ReadFloorResult;
import app.pinbridge.bench.sync.SyncFigures;
import app.pinbridge.bench.sync.SyncRun;
import app.pinbridge.local.console.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sync that was not done is no figure: whoever runs the bench by a script hears of it. */
class SyncOutcomeTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), false);

    @Test
    void aRunWhoseSyncsWereAllDoneEndsWell() {
        SyncRun.Figures figures = new SyncRun.Figures(figures(100_000, 1234), List.of(free(10_000, 20)));

        assertThat(SyncCommand.outcome(figures.unfinished(), terminal)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aSyncWithoutALimitThatWasGivenUpIsSaidAndEndsWithOne() {
        SyncRun.Figures figures = new SyncRun.Figures(null, List.of(free(10_000, 20), free(100_000, -1)));

        assertThat(SyncCommand.outcome(figures.unfinished(), terminal)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("NOT COMPLETE: the sync of 100,000 applications was given up after 1200 s");
    }

    @Test
    void aSyncWithinALimitThatWasGivenUpEndsWithOne() {
        SyncRun.Figures figures = new SyncRun.Figures(figures(100_000, -1), List.of());

        assertThat(SyncCommand.outcome(figures.unfinished(), terminal)).isEqualTo(1);
    }

    private static SyncRun.Free free(int applications, double complete) {
        @Nullable ReadFloorResult none = null;
        return new SyncRun.Free(figures(applications, complete), none);
    }

    private static SyncFigures figures(int applications, double complete) {
        return new SyncFigures(
                applications,
                10,
                10,
                1,
                2,
                complete,
                applications,
                1200,
                new SyncFigures.Requests(100, 0, 9, 0),
                Map.of(),
                new SyncFigures.Memory(1, 1, 1));
    }
}
