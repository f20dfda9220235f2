package app.pinbridge.engine.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** Frozen weights: what each level weighs, in thousandths of a bit. From {@code model.properties}. */
public final class Model {
    private static final Model STANDARD = read("model.properties");

    private final String version;
    private final Map<Level, Integer> weights;

    private Model(String version, Map<Level, Integer> weights) {
        this.version = version;
        this.weights = weights;
    }

    /** The model that comes with the engine. */
    public static Model standard() {
        return STANDARD;
    }

    /** Version of rules and weights. */
    public String version() {
        return version;
    }

    /** Weight of a level in thousandths of a bit; positive speaks for the record. */
    public int milliBits(Level level) {
        return weights.getOrDefault(level, 0);
    }

    private static Model read(String name) {
        Properties properties = new Properties();
        try (InputStream in = Model.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Level, Integer> weights = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            String weight = properties.getProperty(level.feature().wireName() + "." + level.wireName());
            if (weight == null) {
                throw new IllegalStateException(name + " has no weight for " + level);
            }
            weights.put(level, Integer.parseInt(weight.strip()));
        }
        return new Model(properties.getProperty("version"), weights);
    }
}
