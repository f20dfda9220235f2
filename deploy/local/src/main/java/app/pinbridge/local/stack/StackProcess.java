package app.pinbridge.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process of the stack: a JVM with a bounded heap, whose output goes to its log. */
public final class StackProcess {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    private final String name;
    private final Process process;
    private final Path log;

    private StackProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a JVM.
     *
     * @param heapMegabytes the most that its heap may take
     * @param arguments what follows the JVM's own options: class path and main class, or {@code -jar}
     */
    public static StackProcess start(String name, StateDirectory state, int heapMegabytes, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETPRIV)) {
            // Even when this JVM is killed and cannot clean up, nothing is left behind.
            command.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "TERM"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.of(heapMegabytes));
        command.addAll(arguments);
        Path log = state.log(name);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(state.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            return new StackProcess(name, process, log);
        } catch (IOException e) {
            throw new StackFailure(name + " cannot be started: " + e.getMessage());
        }
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Throws, with the last line of its log, when the process has ended. */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new StackFailure("%s ended with code %d: %s (see %s)"
                    .formatted(name, process.exitValue(), lastLine().orElse("no output"), log));
        }
    }

    /** Asks it to end; kills it when it does not within ten seconds. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it at once, as a power cut would: it can do nothing about it. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The system's own. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Resident memory in MiB; 0 where the system does not tell. */
    public long residentMegabytes() {
        return ResidentMemory.megabytes(process.pid());
    }

    private Optional<String> lastLine() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank()).reduce((first, second) -> second);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
