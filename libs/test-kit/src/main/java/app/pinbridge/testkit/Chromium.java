package app.pinbridge.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's own Chromium, for tests of pages; nothing is downloaded. */
public final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    /** Where it is, on this process's path. */
    public static Optional<Path> find() {
        return find(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /** Where it is on a path like that of a shell; what comes first in the order of names is taken. */
    public static Optional<Path> find(String path) {
        List<Path> directories = Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(Path::of)
                .toList();
        return NAMES.stream()
                .flatMap(name -> directories.stream().map(directory -> directory.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
