package app.pinbridge.engine.learn;

import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.evidence.Model;
import java.util.EnumSet;
import java.util.Set;

/**
 * Weights after Fellegi and Sunter: the logarithm of how much likelier a level is when call and record belong together (m)
 * than between a call and a record taken at random (u).
 *
 * <p>Not everything can be learned so. What stands by itself (a request of our own, a link) is declared, and so is what is
 * said twice (a name beside its own address), for random pairs show both too seldom. A level that was hardly seen keeps its
 * declared weight, and no channel may weigh more than its cap, so that no single one can outvote two that contradict it.
 */
final class Weights {
    /** Fewer sightings than this teach nothing. */
    private static final long FEWEST = 30;

    private static final int BIT = 1000;
    private static final int ROUNDED_TO = 100;
    private static final Set<Feature> DECLARED =
            EnumSet.of(Feature.PRIOR, Feature.CAPTURE, Feature.LINK, Feature.STATE);
    private static final Set<Level> SAID_TWICE =
            EnumSet.of(Level.NAME_WITH_ADDRESS, Level.NAME_AGAINST_ADDRESS, Level.TIME_NO_INTERVIEW);

    private final Tally belonging;
    private final Tally random;
    private final Model declared;

    Weights(Tally belonging, Tally random, Model declared) {
        this.belonging = belonging;
        this.random = random;
        this.declared = declared;
    }

    /** Whether the weight of a level comes from what was seen. */
    boolean learned(Level level) {
        return !DECLARED.contains(level.feature())
                && !SAID_TWICE.contains(level)
                && belonging.seen(level) + random.seen(level) >= FEWEST;
    }

    /** The weight of a level in thousandths of a bit. */
    int milliBits(Level level) {
        if (!learned(level)) {
            return declared.milliBits(level);
        }
        double bits = Math.log(belonging.share(level) / random.share(level)) / Math.log(2);
        int most = cap(level.feature()) * BIT;
        long rounded = Math.round(bits * BIT / ROUNDED_TO) * ROUNDED_TO;
        return Math.clamp(rounded, -most, most);
    }

    /** The most bits that one channel may say, for or against. */
    private static int cap(Feature feature) {
        return switch (feature) {
            case EMAIL, PHONE -> 13;
            case CAPTURE, LINK -> 14;
            case ROOM -> 11;
            case NAME -> 8;
            case TIME, PLACE -> 6;
            case INTERVIEWER -> 5;
            case PRIOR, TITLE, STATE, FREQUENCY -> 3;
        };
    }
}
