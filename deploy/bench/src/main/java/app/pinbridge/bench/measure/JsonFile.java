package app.pinbridge.bench.measure;

import app.pinbridge.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a run's figures are kept for programs. */
public final class JsonFile {
    private JsonFile() {}

    /** Writes the figures, with the directories above the file. */
    public static void write(Path file, Object figures) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the figures cannot be written to " + file, e);
        }
    }
}
