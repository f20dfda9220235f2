package app.pinbridge.engine.learn;

/**
 * How far off weights may be, as standard deviations in bits.
 *
 * @param declared of a declared weight
 * @param seen of what was seen, apart from chance: the calls were made by a program or come from a few customers, and features
 *     are not quite independent
 */
record Doubt(double declared, double seen) {
    Doubt {
        if (!(declared > 0) || !(seen >= 0)) {
            throw new IllegalArgumentException(
                    "a declared weight's doubt must be above 0 and that of what was seen not below");
        }
    }
}
