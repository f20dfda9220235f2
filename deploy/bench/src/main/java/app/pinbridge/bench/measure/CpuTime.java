package app.pinbridge.bench.measure;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.local.stack.StackProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Time that processes have spent on a core. Unlike the time on the clock it says the same on a busy machine as on a quiet one,
 * or nearly.
 *
 * @param measured of the process that is measured
 * @param base of Kafka and PostgreSQL
 */
public record CpuTime(Duration measured, Duration base) {

    /**
     * Spent until now.
     *
     * @param process name of the process that is measured
     */
    public static CpuTime until(BenchStack stack, String process) {
        return new CpuTime(
                ofAll(processes(stack, process)),
                ofAll(Stream.concat(processes(stack, "kafka"), ProcessHandle.of(server(stack)).stream())));
    }

    /** Spent since then. */
    public CpuTime since(CpuTime before) {
        return new CpuTime(measured.minus(before.measured), base.minus(before.base));
    }

    /** Microseconds of the measured process for each of so many. */
    public double measuredMicros(int count) {
        return measured.toNanos() / 1000.0 / count;
    }

    /** Microseconds of Kafka and PostgreSQL for each of so many. */
    public double baseMicros(int count) {
        return base.toNanos() / 1000.0 / count;
    }

    private static Stream<ProcessHandle> processes(BenchStack stack, String name) {
        return stack.launcher().processes().stream()
                .filter(process -> process.name().equals(name))
                .map(StackProcess::pid)
                .flatMap(pid -> ProcessHandle.of(pid).stream());
    }

    /** PostgreSQL's own process. It is no descendant of the one that started it, which only waits. */
    private static long server(BenchStack stack) {
        Path file = stack.state().directory("postgres").resolve("postmaster.pid");
        try (Stream<String> lines = Files.lines(file)) {
            return Long.parseLong(lines.findFirst().orElse("").strip());
        } catch (IOException | NumberFormatException e) {
            throw new StackFailure("PostgreSQL's process is not named in " + file + ": " + e.getMessage());
        }
    }

    private static Duration ofAll(Stream<ProcessHandle> roots) {
        return roots.flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
