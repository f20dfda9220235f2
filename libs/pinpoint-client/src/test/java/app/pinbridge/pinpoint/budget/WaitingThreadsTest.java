package app.pinbridge.pinpoint.budget;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Exchange;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Reply;
import app.pinbridge.pinpoint.fake.ScriptedExchange;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The budget with real threads and real time. */
@Timeout(30)
class WaitingThreadsTest {
    private static final BudgetSettings QUICK =
            new BudgetSettings(1000, 1000, 4, Duration.ofSeconds(20), Duration.ofSeconds(5));

    private final Budget budget = new Budget(QUICK, Clock.systemUTC(), Waiting.REAL);

    @Test
    void a_hundred_threads_all_get_their_turn_and_never_more_than_the_cap_at_once() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Exchange pinpoint = call -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.yield();
            underWay.decrementAndGet();
            return ScriptedExchange.OK;
        };
        Exchange budgeted = BudgetedExchange.wrap(pinpoint, budget);

        List<Reply> replies = sendAll(budgeted, 100);

        assertThat(replies).allMatch(reply -> reply.answer().toOptional().isPresent());
        assertThat(most.get()).isBetween(1, 4);
        assertThat(budget.state().underWay()).isZero();
        assertThat(budget.state().waiting()).isZero();
    }

    @Test
    void a_person_is_served_while_history_fills_every_other_place() throws Exception {
        Semaphore release = new Semaphore(0);
        Exchange stuck = call -> {
            if (call.requester().priority() != Priority.INTERACTIVE) {
                release.acquireUninterruptibly();
            }
            return ScriptedExchange.OK;
        };
        Exchange budgeted = BudgetedExchange.wrap(stuck, budget);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                threads.submit(() -> budgeted.send(ScriptedExchange.get(Priority.BACKFILL)));
            }
            while (budget.state().underWay() < 3) {
                Thread.onSpinWait();
            }

            Reply person = budgeted.send(ScriptedExchange.get(Priority.INTERACTIVE));

            release.release(10);
            assertThat(person.answer().toOptional()).isPresent();
        }
    }

    @Test
    void an_interrupted_wait_gives_its_place_in_the_queue_back() throws Exception {
        Budget slow = new Budget(
                new BudgetSettings(0.001, 1, 2, Duration.ofHours(1), Duration.ofHours(1)),
                Clock.systemUTC(),
                Waiting.REAL);
        Call call = ScriptedExchange.get(Priority.BACKFILL);
        Exchange budgeted = BudgetedExchange.wrap(new ScriptedExchange(), slow);
        budgeted.send(call);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Reply> waiting = threads.submit(() -> budgeted.send(call));
            while (slow.state().waiting() < 1) {
                Thread.onSpinWait();
            }

            waiting.cancel(true);
        }

        assertThat(slow.state().waiting()).isZero();
        assertThat(slow.state().underWay()).isZero();
    }

    private static List<Reply> sendAll(Exchange exchange, int count) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> sent = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Priority priority = Priority.values()[i % Priority.values().length];
                sent.add(threads.submit(() -> exchange.send(ScriptedExchange.get(priority))));
            }
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> one : sent) {
                replies.add(one.get());
            }
            return replies;
        }
    }
}
