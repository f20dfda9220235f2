package app.pinbridge.corpus.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The word lists of this module. */
final class Resources {
    private Resources() {}

    /** The lines of a list that are not empty. */
    static List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The entries of a list that are separated by commas. */
    static List<String> entries(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    static String text(String name) {
        String path = "/app/pinbridge/corpus/" + name;
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
