package app.pinbridge.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Where one stack keeps everything: data, logs, secrets, configuration. What goes wrong there ends the stack with one line. */
public record StateDirectory(Path root) {

    /** The directory, made if it is not there. */
    public static StateDirectory open(Path root) {
        try {
            Files.createDirectories(root);
            return new StateDirectory(root.toRealPath());
        } catch (IOException e) {
            throw failure("the state directory " + root + " cannot be made", e);
        }
    }

    /** The directory, emptied. */
    public static StateDirectory openFresh(Path root) {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (UncheckedIOException e) {
                throw failure(
                        "the state directory " + root + " cannot be emptied", Objects.requireNonNull(e.getCause()));
            } catch (IOException e) {
                throw failure("the state directory " + root + " cannot be emptied", e);
            }
        }
        return open(root);
    }

    /** A directory below, made if it is not there. */
    public Path directory(String name) {
        Path directory = root.resolve(name);
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw failure(directory + " cannot be made", e);
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
            throw failure(file + " cannot be written", e);
        }
    }

    /** What a file's failure means for who started the stack, in one line with what to do. */
    static StackFailure failure(String what, IOException e) {
        String why = switch (e) {
            case AccessDeniedException denied -> "this user may not";
            case FileAlreadyExistsException exists -> "a file of that name is in the way";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
        return new StackFailure(what + ": " + why + "; mend that, or name another directory in PINBRIDGE_STATE");
    }
}
