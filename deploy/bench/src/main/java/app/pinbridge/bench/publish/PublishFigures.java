package app.pinbridge.bench.publish;

import app.pinbridge.bench.measure.Latencies;

/**
 * What was measured of the publisher or of its floor.
 *
 * @param perSecond comments a second, from the first call sent to the last comment posted
 * @param latency at the steady rate, from when a call with notes was due to when its comment was posted
 * @param bodyLength mean length of a comment
 */
public record PublishFigures(double perSecond, Latencies.Summary latency, int bodyLength) {}
