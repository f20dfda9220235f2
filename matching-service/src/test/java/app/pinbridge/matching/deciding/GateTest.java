package app.pinbridge.matching.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GateTest {
    private static final int DECISIONS = 300;

    private final Gate gate = new Gate();
    private final AtomicInteger running = new AtomicInteger();

    @Test
    void opensOnceForAllThatWaitAndNeverWhileOneRuns() throws ExecutionException, InterruptedException {
        int loads = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            gate.admit(DECISIONS);

            List<Future<Integer>> decisions = IntStream.range(0, DECISIONS)
                    .mapToObj(i -> threads.submit(() -> waiting(i % 4)))
                    .toList();
            while (gate.awaitQuiet()) {
                assertThat(running.get()).isZero();
                loads++;
                gate.open();
            }

            assertThat(loads).isEqualTo(3);
            for (int i = 0; i < DECISIONS; i++) {
                assertThat(decisions.get(i).get()).isEqualTo(i % 4);
            }
        }
    }

    @Test
    void whoWaitsIsFreeWhenTheBatchIsGivenUp() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            gate.admit(1);
            Future<?> waiting = threads.submit(gate::pass);
            assertThat(gate.awaitQuiet()).isTrue();

            threads.shutdownNow();

            assertThatThrownBy(waiting::get).hasRootCauseInstanceOf(InterruptedException.class);
        }
    }

    /** A decision that lacks something so many times. */
    private int waiting(int times) {
        running.incrementAndGet();
        for (int i = 0; i < times; i++) {
            running.decrementAndGet();
            gate.pass();
            running.incrementAndGet();
        }
        running.decrementAndGet();
        gate.leave();
        return times;
    }
}
