package app.pinbridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** {@code ./pinbridge up}, stopped while it starts: the moment at which processes still come into being. */
class StoppingTest {
    private static final Path STATE = Path.of("target/stopping").toAbsolutePath();
    private static final Path READY = STATE.resolve("up/ready/postgres");

    @Test
    void nothingIsLeftOfAStackThatIsStoppedWhileItStarts() throws IOException, InterruptedException {
        Process up = up();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !up.isAlive() || Files.exists(READY));
        assertThat(up.isAlive()).isTrue();
        List<ProcessHandle> parts = up.descendants().toList();

        up.destroy();

        assertThat(up.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(parts).hasSizeGreaterThan(3);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(parts).noneMatch(ProcessHandle::isAlive));
        assertThat(Files.readString(STATE.resolve("out"))).contains("Stopping").doesNotContain("pinbridge: ");
    }

    private static Process up() throws IOException {
        Files.createDirectories(STATE);
        Files.deleteIfExists(READY); // of an earlier run
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        UpCommand.class.getName(),
                        "--project=" + Path.of("../..").toRealPath(),
                        "--state=" + STATE,
                        "--port=18080")
                .redirectErrorStream(true)
                .redirectOutput(STATE.resolve("out").toFile())
                .start();
    }
}
