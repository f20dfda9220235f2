package app.pinbridge.bench.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a run was measured on: figures of different machines cannot be compared, ratios may be.
 *
 * @param load how many processes wanted a core in the minute before; negative where the system does not tell
 */
public record Machine(int cores, String processor, long memoryMegabytes, String jdk, String system, double load) {

    /** This machine, as it is now. */
    public static Machine here() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        long memory =
                system instanceof com.sun.management.OperatingSystemMXBean known ? known.getTotalMemorySize() >> 20 : 0;
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                processorName(),
                memory,
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                system.getName() + " " + system.getVersion(),
                system.getSystemLoadAverage());
    }

    /** All in one line. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %d MiB, %s, %s, load %.1f before the run",
                cores,
                processor,
                memoryMegabytes,
                jdk,
                system,
                load);
    }

    private static String processorName() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }
}
