package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A million applications in a process of its own, with the heap that {@code ./pinbridge simulator} gives it. */
class MillionTest {
    private static final int APPLICATIONS = 1_000_000;
    private static final long LARGEST_KIB = 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern READY = Pattern.compile("Pinpoint simulator at (\\S+): .* 1000000 applications, .*");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("(-Xmx\\d+[mg]) app\\.pinbridge\\.simulator\\.SimulatorMain");

    @Test
    @Timeout(180)
    void aMillionApplicationsStartInSecondsWithinAGibibyteAndAreServed() throws Exception {
        Path proc = Path.of("/proc/self/status");
        Assumptions.assumeTrue(Files.exists(proc), "no /proc to read a process's memory from");
        long begun = System.nanoTime();
        Process simulator = start();
        try {
            String base = ready(simulator);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(page(base, "/applications?page[size]=1000&sort=-id")).contains("\"1040000\"");
            assertThat(page(base, "/interviews?page[size]=1000&sort=-updated_at"))
                    .contains("\"interviews\"");
            assertThat(took).isLessThan(PATIENCE);
            assertThat(peak(simulator)).isLessThan(LARGEST_KIB);
        } finally {
            simulator.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatorMain.class.getName(),
                        "--port=0",
                        "--key=K",
                        "--applications=" + APPLICATIONS)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String heap() throws IOException {
        Matcher found = HEAP.matcher(Files.readString(Path.of("..", "..", "pinbridge")));
        assertThat(found.find()).as("the script's heap for the simulator").isTrue();
        return found.group(1);
    }

    private static String ready(Process simulator) throws IOException {
        BufferedReader out = simulator.inputReader();
        String line = out.readLine();
        while (line != null) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return ready.group(1);
            }
            line = out.readLine();
        }
        throw new AssertionError("the simulator ended before it was ready");
    }

    private static String page(String base, String query) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(base + query.replace("[", "%5B").replace("]", "%5D")))
                    .header("X-API-KEY", "K")
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static long peak(Process simulator) throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(simulator.pid()), "status")));
        assertThat(peak.find()).isTrue();
        return Long.parseLong(peak.group(1));
    }
}
