package app.pinbridge.engine.evidence;

/** From weights to odds. */
public final class Odds {
    private static final double BIT = 1000;

    private Odds() {}

    /** How many times likelier a sum of weights in thousandths of a bit makes a record than none. */
    public static double of(int milliBits) {
        return StrictMath.pow(2, milliBits / BIT);
    }
}
