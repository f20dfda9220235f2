package app.pinbridge.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where one stack keeps everything: data, logs, secrets, configuration. */
public record StateDirectory(Path root) {

    /** The directory, made if it is not there. */
    public static StateDirectory open(Path root) {
        try {
            Files.createDirectories(root);
            return new StateDirectory(root.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the state directory " + root + " cannot be made; name another with --state", e);
        }
    }

    /** The directory, emptied. */
    public static StateDirectory openFresh(Path root) {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.sorted(Comparator.reverseOrder()).forEach(StateDirectory::delete);
            } catch (IOException e) {
                throw new UncheckedIOException("the state directory " + root + " cannot be emptied", e);
            }
        }
        return open(root);
    }

    /** A directory below, made if it is not there. */
    public Path directory(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log of a process. */
    public Path log(String process) {
        return directory("logs").resolve(process + ".log");
    }

    /** Writes a file that only its owner may read. */
    public Path writeSecret(String name, String content) {
        Path file = directory("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("a secret cannot be written to " + file, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
