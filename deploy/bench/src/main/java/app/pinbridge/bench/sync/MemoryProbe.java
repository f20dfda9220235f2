package app.pinbridge.bench.sync;

import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.local.stack.StackProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a service's process holds in memory.
 *
 * @param process of the service
 * @param url of the service
 */
record MemoryProbe(StackProcess process, String url) {
    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";

    /** Lets the process collect its garbage, and looks. */
    SyncFigures.Memory look() {
        long peak = peakMegabytes();
        long resident = process.residentMegabytes();
        collect();
        return new SyncFigures.Memory(resident, peak, heapMegabytes());
    }

    private void collect() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            int code = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new StackFailure("jcmd could not make " + process.name() + " collect its garbage: code " + code);
            }
        } catch (IOException e) {
            throw new StackFailure("jcmd cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped while measuring");
        }
    }

    private long heapMegabytes() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/q/metrics")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            double bytes = http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(HEAP))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
            return Math.round(bytes / (1 << 20));
        } catch (IOException e) {
            throw new StackFailure("no metrics at " + request.uri() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped while measuring");
        }
    }

    /** 0 where the system does not tell. */
    private long peakMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
