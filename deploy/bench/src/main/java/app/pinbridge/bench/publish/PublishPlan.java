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

    private static final double HOLDABLE = 0.7;
    private static final double LONGEST_SECONDS = 40;
    private static final int FEWEST = 100;

    /** A steady rate that can be held at all: the wanted one, or 70 % of the greatest speed where that is less. */
    public double steadyRate(double greatest) {
        return Math.min(perSecond, HOLDABLE * greatest);
    }

    /** Comments in a measurement of latency at this rate. */
    public int steadyComments(double rate) {
        return (int) (rate * seconds);
    }

    /** Comments in a measurement of speed: as planned, or fewer so that a slow one ends in under a minute. */
    public int speedComments(double expectedPerSecond) {
        return (int) Math.clamp(expectedPerSecond * LONGEST_SECONDS, Math.min(FEWEST, comments), comments);
    }

    /** The most comments that there can be, each on another application. */
    public int most() {
        return warmUp + comments + steadyComments(perSecond);
    }
}
