package app.pinbridge.engine.learn;

import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.evidence.Model;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Weights after Fellegi and Sunter: the logarithm of how much likelier a level is when call and record belong together (m)
 * than between a call and a record taken at random (u).
 *
 * <p>What was seen is one opinion, the declared weight is another, and the weight is their mean, each weighed by how far it may
 * be trusted (the mean of two normal distributions). What was seen errs by chance, the less the more was seen, and because the
 * calls it comes from are not the customer's; see {@link Doubt}. So a level that was hardly seen keeps its declared weight.
 *
 * <p>Better evidence never weighs less: levels keep the order in which they are declared; where what was seen contradicts it,
 * neighbours share their mean (isotonic regression by pooling adjacent violators). No channel weighs more than its cap, so that
 * no single one can outvote two that contradict it. What stands by itself (a request of our own, a link) is declared, and so is
 * what is said twice (a name beside its own address), for random pairs show both too seldom; a personal room and a relay's address are
 * no evidence by rule.
 */
final class Weights {
    private static final int BIT = 1000;
    private static final int ROUNDED_TO = 100;
    private static final double HALF_A_PAIR = 0.5;
    private static final double LN2 = Math.log(2);
    private static final Set<Feature> DECLARED =
            EnumSet.of(Feature.PRIOR, Feature.CAPTURE, Feature.LINK, Feature.STATE);
    private static final Set<Level> BY_RULE = EnumSet.of(
            Level.NAME_WITH_ADDRESS,
            Level.NAME_AGAINST_ADDRESS,
            Level.TIME_NO_INTERVIEW,
            Level.ROOM_PERSONAL,
            Level.EMAIL_RELAY);

    private final Tally belonging;
    private final Tally random;
    private final Model declared;
    private final Doubt doubt;
    private final Map<Level, Integer> milliBits = new EnumMap<>(Level.class);

    Weights(Tally belonging, Tally random, Model declared, Doubt doubt) {
        this.belonging = belonging;
        this.random = random;
        this.declared = declared;
        this.doubt = doubt;
        for (Feature feature : Feature.values()) {
            order(feature);
        }
    }

    /** Whether what was seen has a say in the weight of a level. */
    boolean learned(Level level) {
        return !DECLARED.contains(level.feature())
                && !BY_RULE.contains(level)
                && belonging.seen(level) + random.seen(level) > 0;
    }

    /** The weight of a level in thousandths of a bit. */
    int milliBits(Level level) {
        return milliBits.getOrDefault(level, 0);
    }

    /** What was seen alone says, in bits. */
    double seen(Level level) {
        return Math.log(belonging.share(level) / random.share(level)) / LN2;
    }

    private void order(Feature feature) {
        Deque<Pool> pools = new ArrayDeque<>();
        Level.of(feature).stream()
                .map(this::alone)
                .sorted(Comparator.comparingInt((Pool alone) ->
                                declared.milliBits(alone.levels().getFirst()))
                        .thenComparingDouble(Pool::bits))
                .forEach(each -> {
                    Pool pool = each;
                    while (!pools.isEmpty() && pools.getLast().bits() > pool.bits()) {
                        pool = pools.removeLast().with(pool);
                    }
                    pools.addLast(pool);
                });
        int most = cap(feature) * BIT;
        for (Pool pool : pools) {
            long rounded = Math.round(pool.bits() * BIT / ROUNDED_TO) * ROUNDED_TO;
            pool.levels().forEach(level -> milliBits.put(level, Math.clamp(rounded, -most, most)));
        }
    }

    private Pool alone(Level level) {
        double before = declared.milliBits(level) / (double) BIT;
        double trust = doubt.declared() * doubt.declared();
        if (!learned(level)) {
            return new Pool(List.of(level), before, 1 / trust);
        }
        double chance =
                (1 / (belonging.seen(level) + HALF_A_PAIR) + 1 / (random.seen(level) + HALF_A_PAIR)) / (LN2 * LN2);
        double precision = 1 / (chance + doubt.seen() * doubt.seen());
        double all = precision + 1 / trust;
        return new Pool(List.of(level), (seen(level) * precision + before / trust) / all, all);
    }

    /** The most bits that one channel may say, for or against. */
    private static int cap(Feature feature) {
        return switch (feature) {
            case EMAIL, PHONE -> 13;
            case CAPTURE, LINK -> 14;
            case ROOM -> 11;
            case NAME, PRIOR -> 8;
            case PLACE -> 7;
            case TIME -> 6;
            case INTERVIEWER -> 5;
            case TITLE, STATE, FREQUENCY -> 3;
        };
    }

    /** Neighbouring levels that share one weight. */
    private record Pool(List<Level> levels, double bits, double precision) {
        Pool with(Pool other) {
            double all = precision + other.precision;
            return new Pool(
                    Stream.concat(levels.stream(), other.levels.stream()).toList(),
                    (bits * precision + other.bits * other.precision) / all,
                    all);
        }
    }
}
