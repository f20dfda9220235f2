package app.pinbridge.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.local.console.Terminal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    Path directory;

    @Test
    void nothingIsStartedOnceItIsClosed() {
        Terminal silent =
                new Terminal(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
        Launcher launcher = new Launcher(StateDirectory.open(directory), StackPorts.free(), Path.of("../.."), silent);
        launcher.close();

        assertThatThrownBy(() -> launcher.start("late", 16, List.of("-version")))
                .isInstanceOf(StackFailure.class)
                .hasMessage("stopped while starting");
        assertThat(launcher.processes()).isEmpty();
    }
}
