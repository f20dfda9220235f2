package app.pinbridge.bench.floor;

/**
 * When the publisher's floor began, in milliseconds since 1970.
 *
 * @param speedAt the speed measurement
 * @param steadyAt the measurement at a steady rate
 */
public record CommentFloorResult(long speedAt, long steadyAt) {}
