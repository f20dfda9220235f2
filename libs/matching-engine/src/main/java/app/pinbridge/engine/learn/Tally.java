package app.pinbridge.engine.learn;

import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Finding;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each level was seen among pairs of one kind. How many people have a name is asked only where a name agrees: term
 * frequency apart from the name itself.
 */
final class Tally {
    private final Map<Level, Long> seen = new EnumMap<>(Level.class);
    private final Map<Feature, Long> pairs = new EnumMap<>(Feature.class);

    void take(Hypothesis pair) {
        for (Map.Entry<Feature, Finding> each : pair.findings().entrySet()) {
            Level level = each.getValue().level();
            if (level != Level.FREQUENCY_NONE) {
                pairs.merge(each.getKey(), 1L, Long::sum);
                seen.merge(level, 1L, Long::sum);
            }
        }
    }

    long seen(Level level) {
        return seen.getOrDefault(level, 0L);
    }

    long pairs(Feature feature) {
        return pairs.getOrDefault(feature, 0L);
    }

    /** The share of a level, with half a pair added to each level so that none is impossible. */
    double share(Level level) {
        long levels = Level.of(level.feature()).size();
        return (seen(level) + 0.5) / (pairs(level.feature()) + 0.5 * levels);
    }
}
