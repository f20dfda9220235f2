package app.pinbridge.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file by which a process without a web page says that it is ready. */
final class ReadyFile {
    private ReadyFile() {}

    static void write(String path) {
        try {
            Files.writeString(Path.of(path), "ready\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the process of this name says it; a word from an earlier run is taken away. */
    static Path of(StateDirectory state, String process) {
        Path file = state.directory("ready").resolve(process);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw StateDirectory.failure(file + " cannot be taken away", e);
        }
        return file;
    }
}
