package app.pinbridge.bench.publish;

/**
 * What is to be measured.
 *
 * @param tenants connections, each with a budget of its own
 * @param comments in the measurement of speed
 * @param warmUp comments before it
 * @param perSecond calls a second in the measurement of latency
 * @param seconds how long that goes
 * @param initialRate requests a second that each budget begins with
 * @param workers senders of the publisher, and of the floor
 */
public record PublishPlan(
        int tenants, int comments, int warmUp, double perSecond, int seconds, double initialRate, int workers) {

    /** Comments in the measurement of latency. */
    public int steadyComments() {
        return (int) (perSecond * seconds);
    }

    /** All comments, each on another application. */
    public int all() {
        return warmUp + comments + steadyComments();
    }
}
