package app.pinbridge.bench.peer;

import app.pinbridge.bench.world.Calls;
import app.pinbridge.bench.world.Customers;
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
     */
    public record Result(String name, double recordsPerSecond, double callsPerSecond, Quality quality) {}

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
        long begun = System.nanoTime();
        int records = rival.load(customers, interviews);
        long loaded = System.nanoTime();
        Quality quality = rival.answer(customers, labelled);
        long answered = System.nanoTime();
        return new Result(
                name, records / ((loaded - begun) / 1e9), labelled.size() / ((answered - loaded) / 1e9), quality);
    }
}
