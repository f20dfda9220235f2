package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line says in one line what is wrong. */
class SimulatorMainTest {
    private final StringWriter errors = new StringWriter();

    private int run(String... args) {
        CommandLine line = SimulatorMain.line().setErr(new PrintWriter(errors, true));
        return line.execute(args);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port 9100",
                "--key K --port x",
                "--key K --port 70000",
                "--key K --applications 5",
                "--key K --weak-key K",
                "--key K --now yesterday",
                "--key K --quirk nonsense=x",
                "--key K --quirk retry-after=perhaps",
                "--key K --subdomain a.b",
                "--key K --surprise",
                "--key K --key-file /dev/null",
                "--key-file /nowhere/at/all",
                "--key-file /dev/null"
            })
    void aWrongArgumentEndsTheRunWithOneLine(String args) {
        int code = run(args.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(errors.toString().strip()).startsWith("simulator: ").doesNotContain("\n");
    }

    @Test
    void aBusyPortIsSaidInOneLine() {
        try (Simulator other = Simulator.start(SimulatorConfig.standard())) {
            String port = String.valueOf(other.baseUri().getPort());

            int code = run("--key", "K", "--port", port);

            assertThat(code).isEqualTo(2);
            assertThat(errors.toString().strip())
                    .contains(port)
                    .contains("--port")
                    .doesNotContain("\n");
        }
    }

    @Test
    void theKeyIsReadFromAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "K\n");
        try (Simulator other = Simulator.start(SimulatorConfig.standard())) {
            String port = String.valueOf(other.baseUri().getPort());

            int code = run("--key-file", file.toString(), "--weak-key", "K", "--port", port);

            assertThat(code).isEqualTo(2);
            assertThat(errors.toString()).contains("The weak key must differ from the key");
        }
    }

    @Test
    void withoutControlThereIsNoControl() {
        SimulatorConfig config = SimulatorConfig.standard().withoutControl();
        try (Account account = new Account(config)) {
            assertThat(account.control("GET", "/world", "").status()).isEqualTo(401);
        }
    }
}
