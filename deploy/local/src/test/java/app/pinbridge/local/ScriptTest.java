package app.pinbridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The script's help: there at once, and complete. */
class ScriptTest {
    @TempDir
    Path state;

    @ParameterizedTest
    @ValueSource(strings = {"up", "test", "simulator", "backtest", "learn"})
    void helpIsThereWithoutABuildAndWithoutAJdk(String verb) throws Exception {
        String help = help(verb);

        assertThat(help).startsWith("usage: ./pinbridge " + verb);
        assertThat(state).isEmptyDirectory();
    }

    @Test
    void helpOfUpTellsOfEveryOption() throws Exception {
        assertTold(new CommandLine(new UpCommand()), help("up"));
    }

    @Test
    void helpOfTheSimulatorTellsOfEveryOption() throws Exception {
        var made = Class.forName("app.pinbridge.simulator.SimulatorMain")
                .getDeclaredConstructor()
                .newInstance();

        assertTold(new CommandLine((Callable<?>) made), help("simulator"));
    }

    private static void assertTold(CommandLine program, String help) {
        for (OptionSpec option : program.getCommandSpec().options()) {
            if (!option.hidden() && !option.versionHelp()) {
                assertThat(help).contains(option.longestName());
            }
        }
    }

    private String help(String verb) throws IOException, InterruptedException {
        File out = Files.createTempFile("help", ".txt").toFile();
        out.deleteOnExit();
        ProcessBuilder script = new ProcessBuilder("bash", "../../pinbridge", verb, "--help")
                .redirectErrorStream(true)
                .redirectOutput(out);
        script.environment().put("PINBRIDGE_STATE", state.toString());
        script.environment().put("JAVA_HOME", "/nowhere");
        Process running = script.start();
        assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue()).isZero();
        return Files.readString(out.toPath(), StandardCharsets.UTF_8);
    }
}
