package app.pinbridge.bench.match;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.bench.measure.Latencies;
import app.pinbridge.bench.measure.OpenLoop;
import app.pinbridge.bench.measure.ResultWatch;
import app.pinbridge.bench.measure.Sender;
import app.pinbridge.bench.world.Calls;
import app.pinbridge.local.stack.StackFailure;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Streams calls into a topic and waits for what another topic says of each: through the service or through its floor.
 *
 * @param in where calls go
 * @param out where there is one result for each
 */
record CallStream(BenchStack stack, String in, String out) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * How fast a backlog is worked off.
     *
     * @param events how many calls there were
     * @param resultBytes mean size of a result
     */
    record Throughput(int events, double seconds, int resultBytes) {
        double perSecond() {
            return events / seconds;
        }
    }

    /** Sends all at once; from the first sending to the last result. */
    Throughput throughput(Calls calls, int first, int count) {
        List<ProducerRecord<String, byte[]>> records = records(calls, first, count);
        try (ResultWatch watch = new ResultWatch(stack.servers(), out, first, count);
                Sender sender = new Sender(stack.servers())) {
            long begun = System.nanoTime();
            sender.sendAll(records);
            requireAll(watch);
            return new Throughput(count, (watch.lastSeen() - begun) / 1e9, watch.meanBytes());
        }
    }

    /** Sends at a steady rate; from when each call was due to its result. */
    Latencies.Summary latency(Calls calls, int first, int count, double perSecond) {
        List<ProducerRecord<String, byte[]>> records = records(calls, first, count);
        try (ResultWatch watch = new ResultWatch(stack.servers(), out, first, count);
                Sender sender = new Sender(stack.servers())) {
            long[] dues = new OpenLoop(perSecond).run(count, i -> sender.send(records.get(i)));
            sender.flush();
            requireAll(watch);
            return watch.since(dues);
        }
    }

    private List<ProducerRecord<String, byte[]>> records(Calls calls, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> Sender.record(calls.call(number).event(), in))
                .toList();
    }

    private void requireAll(ResultWatch watch) {
        if (!watch.await(stack.launcher(), PATIENCE)) {
            throw new StackFailure("only %d of %d calls had a result on %s after %d s"
                    .formatted(watch.seen(), watch.count(), out, PATIENCE.toSeconds()));
        }
    }
}
