package app.pinbridge.bench.measure;

import app.pinbridge.local.stack.Launcher;
import app.pinbridge.local.stack.StackProcess;
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
    public static CpuTime until(Launcher stack, String process) {
        return new CpuTime(of(stack, process), of(stack, "kafka").plus(of(stack, "postgres")));
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

    private static Duration of(Launcher stack, String name) {
        return stack.processes().stream()
                .filter(process -> process.name().equals(name))
                .map(StackProcess::pid)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
