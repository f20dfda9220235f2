package app.pinbridge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
    @TempDir
    Path directory;

    @Test
    void itIsFoundWhereverThePathSaysUnderAnyOfItsNames() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path browser = Files.createFile(elsewhere.resolve("google-chrome"));
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(Chromium.find(directory + File.pathSeparator + elsewhere)).contains(browser);
    }

    @Test
    void aFileThatCannotBeRunIsNone() throws IOException {
        Files.createFile(directory.resolve("chromium"));

        assertThat(Chromium.find(directory.toString())).isEmpty();
    }
}
