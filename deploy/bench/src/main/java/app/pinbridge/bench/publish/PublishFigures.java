package app.pinbridge.bench.publish;

import app.pinbridge.bench.measure.Latencies;

/**
 * What was measured of the publisher or of its floor.
 *
 * @param comments in the measurement of speed
 * @param perSecond comments a second, from the first call sent to the last comment posted
 * @param cpuMicros time on a core of the process for each comment, in microseconds
 * @param steadyRate calls a second in the measurement of latency
 * @param latency from when a call with notes was due to when its comment was posted
 * @param bodyLength mean length of a comment
 */
public record PublishFigures(
        int comments,
        double perSecond,
        double cpuMicros,
        double steadyRate,
        Latencies.Summary latency,
        int bodyLength) {}
