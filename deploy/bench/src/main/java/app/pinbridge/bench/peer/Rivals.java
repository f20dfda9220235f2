package app.pinbridge.bench.peer;

import app.pinbridge.bench.world.Calls;
import app.pinbridge.bench.world.Customers;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The same records and calls through engines in memory, one thread, no Kafka and no database.
 *
 * @param interviews how many of each customer
 * @param calls how many calls
 */
public record Rivals(Customers customers, int interviews, int calls) {

    /**
     * What one of them came to.
     *
     * @param recordsPerSecond records taken in and indexed a second
     * @param callsPerSecond calls decided a second
     * @param cpuMicros time on a core for each call, in microseconds
     */
    public record Result(
            String name, double recordsPerSecond, double callsPerSecond, double cpuMicros, Quality quality) {}

    /** One who is measured: everything is built anew for each round. */
    interface Rival {
        /** Takes all records in, ready to be asked; how many there were. */
        int load(Customers customers, int interviews);

        /** Answers all calls. */
        Quality answer(Customers customers, List<Calls.Labelled> calls);
    }

    /** Measures both, each after a round that does not count. */
    public List<Result> run() {
        Calls all = new Calls(customers, 0, interviews);
        List<Calls.Labelled> labelled =
                IntStream.range(0, calls).mapToObj(all::call).toList();
        measure("warm-up", new PinbridgeEngine(), labelled);
        Result ours = measure("Pinbridge's engine", new PinbridgeEngine(), labelled);
        measure("warm-up", new DukeEngine(), labelled);
        return List.of(ours, measure("Duke 1.2", new DukeEngine(), labelled));
    }

    private Result measure(String name, Rival rival, List<Calls.Labelled> labelled) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = System.nanoTime();
        int records = rival.load(customers, interviews);
        long loaded = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        Quality quality = rival.answer(customers, labelled);
        double cpuMicros = (threads.getCurrentThreadCpuTime() - cpu) / 1000.0 / labelled.size();
        double seconds = (System.nanoTime() - loaded) / 1e9;
        return new Result(name, records / ((loaded - begun) / 1e9), labelled.size() / seconds, cpuMicros, quality);
    }
}
