package app.pinbridge.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.local.console.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private static final Terminal SILENT =
            new Terminal(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);

    @TempDir
    Path directory;

    @Test
    void postgresStartsOnAMachineWhereItWasNeverUnpacked() throws IOException {
        Path unpacked = Files.createDirectory(directory.resolve("unpacked"));
        // The server runs as another user when we are root.
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxrwxrwx"));
        StateDirectory state = StateDirectory.open(directory.resolve("state"));
        Path ready = ReadyFile.of(state, "postgres");
        try (Launcher launcher = new Launcher(state, StackPorts.free(), Path.of("../.."), SILENT)) {
            StackProcess postgres = launcher.start(
                    "postgres",
                    Launcher.POSTGRES_HEAP,
                    List.of(
                            "-Dot.epg.working-dir=" + unpacked,
                            "-cp",
                            System.getProperty("java.class.path"),
                            PostgresProcess.class.getName(),
                            directory.resolve("data").toString(),
                            "0",
                            ready.toString()));

            launcher.awaitFile(postgres);

            assertThat(ready).exists();
        }
    }

    @Test
    void nothingIsStartedOnceItIsClosed() {
        Launcher launcher = new Launcher(StateDirectory.open(directory), StackPorts.free(), Path.of("../.."), SILENT);
        launcher.close();

        assertThatThrownBy(() -> launcher.start("late", 16, List.of("-version")))
                .isInstanceOf(StackFailure.class)
                .hasMessage("stopped while starting");
        assertThat(launcher.processes()).isEmpty();
    }
}
