package app.pinbridge.engine.learn;

import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.evidence.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A learned model as a file, which says of each weight where it comes from. */
record ModelFile(String version, Lessons lessons, Doubt doubt) {
    private static final Model DECLARED = declared();

    String text() {
        Weights weights = new Weights(lessons.belonging(), lessons.random(), DECLARED, doubt);
        StringBuilder text = new StringBuilder(head());
        for (Feature feature : Feature.values()) {
            text.append('\n');
            for (Level level : Level.of(feature)) {
                text.append(from(weights, level))
                        .append(level.key())
                        .append('=')
                        .append(weights.milliBits(level))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private String head() {
        return String.format(
                Locale.ROOT,
                """
                # Weights in thousandths of a bit. Made by "pinbridge learn" from %d labelled pairs of a call and its interview (m)
                # and %d of the same customers at random (u). A weight is the mean of what was declared beforehand (doubted by %s
                # bits) and what was seen, log2 m/u (doubted by %s bits and by chance); levels keep their declared order, and no
                # channel weighs more than its cap. Without a line above it a weight is as declared.
                version=%s
                """,
                lessons.belonging().pairs(Feature.TIME),
                lessons.random().pairs(Feature.TIME),
                doubt.declared(),
                doubt.seen(),
                version);
    }

    private String from(Weights weights, Level level) {
        return weights.learned(level)
                ? String.format(
                        Locale.ROOT,
                        "# declared %d, seen %.1f bits: m %.5f (%d), u %.5f (%d)%n",
                        DECLARED.milliBits(level),
                        weights.seen(level),
                        lessons.belonging().share(level),
                        lessons.belonging().seen(level),
                        lessons.random().share(level),
                        lessons.random().seen(level))
                : "";
    }

    /** The weights as declared, from {@code declared.properties}. */
    static Model declared() {
        try (InputStream in = ModelFile.class.getResourceAsStream("declared.properties")) {
            if (in == null) {
                throw new IllegalStateException("declared.properties is missing");
            }
            return Model.read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
