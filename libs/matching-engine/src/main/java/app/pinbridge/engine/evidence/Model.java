package app.pinbridge.engine.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Frozen weights: what each level weighs, in thousandths of a bit. From {@code model.properties}. */
public final class Model {
    private static final Model STANDARD = frozen("model.properties");

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

    /**
     * A model from its file.
     *
     * @throws IllegalArgumentException when a weight or the version is missing or no number
     */
    public static Model read(Reader file) throws IOException {
        Properties properties = new Properties();
        properties.load(file);
        Map<Level, Integer> weights = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            weights.put(level, weight(level.key(), properties.getProperty(level.key())));
        }
        String version = properties.getProperty("version");
        if (version == null || version.isBlank()) {
            throw new IllegalArgumentException("the model has no version");
        }
        return new Model(version.strip(), weights);
    }

    private static int weight(String key, @Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("the model has no weight for " + key);
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the model's weight for " + key + " is no whole number: " + text, e);
        }
    }

    private static Model frozen(String name) {
        try (InputStream in = Model.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
