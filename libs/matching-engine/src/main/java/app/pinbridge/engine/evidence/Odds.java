package app.pinbridge.engine.evidence;

/** From weights to odds. */
public final class Odds {
    /** Nothing is surer than this. */
    public static final double CEILING = 0.999;

    private static final double BIT = 1000;

    private Odds() {}

    /** The probability that a sum of weights in thousandths of a bit gives a record against none; nothing is quite sure. */
    public static double probability(int milliBits) {
        double odds = of(milliBits);
        return Math.round(Math.min(CEILING, odds / (odds + 1)) * 10_000) / 10_000.0;
    }

    /** Odds in bits. */
    public static double bits(double odds) {
        return StrictMath.log(odds) / StrictMath.log(2);
    }

    /** How many times likelier a sum of weights in thousandths of a bit makes a record than none. */
    public static double of(int milliBits) {
        return StrictMath.pow(2, milliBits / BIT);
    }
}
