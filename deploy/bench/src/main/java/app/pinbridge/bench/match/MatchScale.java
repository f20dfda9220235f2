package app.pinbridge.bench.match;

import app.pinbridge.bench.measure.Latencies;

/**
 * What was measured with so many interviews.
 *
 * @param wanted how many interviews there should have been
 * @param interviews how many there were: fewer where the time to load them ran out
 * @param loadedPerSecond records a second while loading, each stored with its keys
 * @param events calls in each measurement of speed
 * @param perSecond calls a second, from the first sent to the last result seen
 * @param floorPerSecond the same of the floor
 * @param cpu time on a core for each call
 * @param floorCpu the same of the floor
 * @param rounds how often the engine was asked for each decision, as what it needs is loaded step by step
 * @param decisionsForCall decisions made for each call: its own, and those of others that it touched
 * @param rows what each call wrote
 * @param resultBytes mean size of a result
 * @param steadyRate calls a second in the measurement of latency
 * @param latency at the steady rate
 * @param floorLatency the same of the floor
 * @param databaseMegabytes size of the service's database
 */
public record MatchScale(
        int wanted,
        int interviews,
        double loadedPerSecond,
        int events,
        double perSecond,
        double floorPerSecond,
        Cpu cpu,
        Cpu floorCpu,
        double rounds,
        double decisionsForCall,
        RowCounts rows,
        int resultBytes,
        double steadyRate,
        Latencies.Summary latency,
        Latencies.Summary floorLatency,
        long databaseMegabytes) {

    /**
     * Time on a core for each call, in microseconds.
     *
     * @param process of the service or the floor
     * @param base of Kafka and PostgreSQL
     */
    public record Cpu(double process, double base) {}

    /** How much of the floor's speed is left with the logic. */
    public double ofFloor() {
        return perSecond / floorPerSecond;
    }

    /** Time for each call, in microseconds. */
    public double costMicros() {
        return 1e6 / perSecond;
    }
}
