package app.pinbridge.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory that processes take, as Linux tells it. */
public final class ResidentMemory {
    private static final String RESIDENT = "VmRSS:";
    private static final String SHARE = "Pss:";

    private ResidentMemory() {}

    /** Resident memory of one process in MiB, with all pages that it shares; 0 where the system does not tell. */
    public static long megabytes(long pid) {
        return kilobytes(pid, "status", RESIDENT) / 1024;
    }

    /** The same of a process and all that it started, as {@link #megabytesTogether}. */
    public static long megabytesOfTree(ProcessHandle root) {
        return megabytesTogether(Stream.concat(Stream.of(root), root.descendants()));
    }

    /**
     * Resident memory of several processes in MiB; 0 where the system does not tell. A page that several map counts once: each
     * is given its share of it, without which PostgreSQL's buffers would count for each of its connections.
     */
    public static long megabytesTogether(Stream<ProcessHandle> processes) {
        return processes
                        .mapToLong(process -> kilobytes(process.pid(), "smaps_rollup", SHARE))
                        .sum()
                / 1024;
    }

    private static long kilobytes(long pid, String file, String line) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.filter(one -> one.startsWith(line))
                    .mapToLong(one -> Long.parseLong(one.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
