package app.pinbridge.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Secrets come in files, so that they stay out of the list of processes. */
final class SecretFile {
    private SecretFile() {}

    /**
     * What a file holds, without the space around it; {@code -} is standard input.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    static String read(Path file) {
        try {
            byte[] content = file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
            return new String(content, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("the secret cannot be read from " + file + ": " + e.getMessage(), e);
        }
    }
}
