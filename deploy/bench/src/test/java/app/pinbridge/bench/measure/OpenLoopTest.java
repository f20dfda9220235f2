package app.pinbridge.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    @Test
    void sendingsAreDueInEvenStepsThatDoNotDrift() {
        OpenLoop loop = new OpenLoop(3);

        assertThat(loop.due(0)).isZero();
        assertThat(loop.due(3)).isEqualTo(TimeUnit.SECONDS.toNanos(1));
        assertThat(loop.due(3_000_000)).isEqualTo(TimeUnit.SECONDS.toNanos(1_000_000));
    }

    @Test
    void aSenderThatIsHeldUpChangesNothingOfWhenTheOthersWereDue() {
        List<Integer> sent = new ArrayList<>();
        OpenLoop loop = new OpenLoop(100_000);

        long[] dues = loop.run(1000, number -> {
            if (number == 0) {
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
            }
            sent.add(number);
        });

        assertThat(sent).hasSize(1000).isSorted();
        for (int i = 0; i < dues.length; i++) {
            assertThat(dues[i] - dues[0]).isEqualTo(loop.due(i));
        }
    }
}
