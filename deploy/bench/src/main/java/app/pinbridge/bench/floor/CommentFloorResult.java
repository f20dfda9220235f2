package app.pinbridge.bench.floor;

/**
 * When the publisher's floor began, in milliseconds since 1970.
 *
 * @param speedAt the speed measurement
 * @param steadyAt the measurement at a steady rate
 * @param cpuMicros time on a core for each comment of the speed measurement, in microseconds
 */
public record CommentFloorResult(long speedAt, long steadyAt, double cpuMicros) {}
