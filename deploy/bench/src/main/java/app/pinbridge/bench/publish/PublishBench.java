package app.pinbridge.bench.publish;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.bench.measure.CpuTime;
import app.pinbridge.bench.measure.Latencies;
import app.pinbridge.bench.measure.OpenLoop;
import app.pinbridge.bench.measure.Sender;
import app.pinbridge.bench.measure.ServiceCounter;
import app.pinbridge.bench.publish.Comments.Posted;
import app.pinbridge.contracts.Event;
import app.pinbridge.local.console.Terminal;
import app.pinbridge.local.stack.StackFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends calls with notes to the publisher and reads in the simulator's log when their comments were posted. */
final class PublishBench {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final BenchStack stack;
    private final PublishPlan plan;
    private final Stories stories;
    private final Comments comments;
    private final ServiceCounter counter;
    private final Clock clock;
    private final Terminal terminal;

    PublishBench(
            BenchStack stack,
            PublishPlan plan,
            Stories stories,
            Comments comments,
            ServiceCounter counter,
            Clock clock,
            Terminal terminal) {
        this.stack = stack;
        this.plan = plan;
        this.stories = stories;
        this.comments = comments;
        this.counter = counter;
        this.clock = clock;
        this.terminal = terminal;
    }

    PublishFigures run() {
        try (Sender sender = new Sender(stack.servers())) {
            tellMatches(sender);
            terminal.line("  the publisher: warming up");
            long cold = clock.millis();
            sender.sendAll(ready(0, plan.warmUp()));
            double expected = perSecond(comments.next(plan.warmUp()), cold);
            return measure(sender, plan.speedComments(expected));
        }
    }

    private PublishFigures measure(Sender sender, int count) {
        List<ProducerRecord<String, byte[]>> calls = ready(plan.warmUp(), count);
        CpuTime before = CpuTime.until(stack, PublishRun.SERVICE);
        long begun = clock.millis();
        sender.sendAll(calls);
        List<Posted> posted = comments.next(count);
        CpuTime cpu = CpuTime.until(stack, PublishRun.SERVICE).since(before);
        double perSecond = perSecond(posted, begun);
        double rate = plan.steadyRate(perSecond);
        Latencies.Summary latency = steady(sender, plan.warmUp() + count, rate);
        int length = (int) posted.stream().mapToInt(Posted::length).average().orElse(0);
        return new PublishFigures(count, perSecond, cpu.measuredMicros(count), rate, latency, length);
    }

    static double perSecond(List<Posted> posted, long begun) {
        long last = posted.stream().mapToLong(Posted::at).max().orElse(begun);
        return 1000.0 * posted.size() / Math.max(1, last - begun);
    }

    /** Latencies of comments whose calls were due at a steady rate, by the application that each is on. */
    Latencies.Summary latency(List<Posted> posted, int first, long begun, double rate) {
        Map<String, Long> dues = new HashMap<>();
        OpenLoop loop = new OpenLoop(rate);
        for (int i = 0; i < posted.size(); i++) {
            dues.put(stories.applications().get(first + i), TimeUnit.MILLISECONDS.toNanos(begun) + loop.due(i));
        }
        Latencies latencies = new Latencies();
        for (Posted comment : posted) {
            Long due = dues.get(comment.application());
            if (due == null) {
                throw new StackFailure(
                        "a comment is on application " + comment.application() + ", which is not its turn");
            }
            latencies.record(TimeUnit.MILLISECONDS.toNanos(comment.at()) - due);
        }
        return latencies.summary();
    }

    private Latencies.Summary steady(Sender sender, int first, double rate) {
        List<ProducerRecord<String, byte[]>> calls = ready(first, plan.steadyComments(rate));
        long begun = clock.millis();
        new OpenLoop(rate).run(calls.size(), i -> sender.send(calls.get(i)));
        return latency(comments.next(calls.size()), first, begun, rate);
    }

    private void tellMatches(Sender sender) {
        List<ProducerRecord<String, byte[]>> known = Stream.<Event<?>>concat(
                        stories.connections(), IntStream.range(0, plan.most()).mapToObj(stories::match))
                .map(event -> Sender.record(event, event.type().topic()))
                .toList();
        sender.sendAll(known);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (counter.done() < known.size()) {
            stack.launcher().requireAlive();
            if (System.nanoTime() > deadline) {
                throw new StackFailure("the publisher took " + counter.done() + " of " + known.size() + " matches");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private List<ProducerRecord<String, byte[]>> ready(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(stories::ready)
                .map(event -> Sender.record(event, event.type().topic()))
                .toList();
    }
}
