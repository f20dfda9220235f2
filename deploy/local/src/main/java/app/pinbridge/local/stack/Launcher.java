package app.pinbridge.local.stack;

import app.pinbridge.local.console.Terminal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the parts of a stack, each a process of its own with the heap it is meant to have, and ends them all. */
public final class Launcher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PARTITIONS = 4;

    /** In MiB. The first start on a machine unpacks the server, for which XZ alone needs 64. */
    static final int POSTGRES_HEAP = 160;

    private final StateDirectory state;
    private final StackPorts ports;
    private final Path project;
    private final Terminal terminal;
    /** Guards the processes and whether more may be started. */
    private final Object lock = new Object();

    private final List<StackProcess> processes = new ArrayList<>();
    private boolean closed;
    private final long begun = System.nanoTime();

    /**
     * Parts of one stack.
     *
     * @param project the project's root, where the built services lie
     */
    public Launcher(StateDirectory state, StackPorts ports, Path project, Terminal terminal) {
        this.state = state;
        this.ports = ports;
        this.project = project;
        this.terminal = terminal;
    }

    /** The most that a service's heap may take, in MiB. */
    public static int heapMegabytes(String service) {
        return service.equals("matching-service") ? 160 : 128;
    }

    /** Kafka with the contract's topics; {@link #awaitFile} says when it is there. */
    public StackProcess kafka() {
        Path readyFile = ReadyFile.of(state, "kafka");
        return java("kafka", 256, KafkaProcess.class, state.directory("kafka"), ports.kafka(), PARTITIONS, readyFile);
    }

    /** PostgreSQL; {@link #awaitFile} says when it is there. */
    public StackProcess postgres() {
        return postgres(PostgresProcess.class);
    }

    /**
     * PostgreSQL with options of its own.
     *
     * @param main is given a directory, a port and the file that says when it is there
     */
    public StackProcess postgres(Class<?> main) {
        Path readyFile = ReadyFile.of(state, "postgres");
        return java("postgres", POSTGRES_HEAP, main, state.directory("postgres"), ports.postgres(), readyFile);
    }

    /** The server that takes all mails. */
    public StackProcess mail() {
        return java("mail", 48, MailProcess.class, ports.smtp(), ports.mailPage());
    }

    /** A simulated Pinpoint whose clock runs with the real one. */
    public StackProcess simulator(String key, String subdomain, int applications, long seed) {
        return start(
                "simulator",
                192,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.pinbridge.simulator.SimulatorMain",
                        "--port=" + ports.simulator(),
                        "--key-file=" + state.writeSecret("simulator-key", key),
                        "--subdomain=" + subdomain,
                        "--applications=" + applications,
                        "--seed=" + seed,
                        "--pace=1",
                        "--incidents=0"));
    }

    /**
     * A service.
     *
     * @param configuration its file
     * @param options of the JVM, which stand above those that all parts have
     */
    public StackProcess service(String service, Path configuration, List<String> options) {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of(
                "-Dsmallrye.config.locations=" + configuration.toUri(),
                "-jar",
                jar(service).toString()));
        return start(service, heapMegabytes(service), arguments);
    }

    /** A main class of this process's own class path. */
    public StackProcess java(String name, int heapMegabytes, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return start(name, heapMegabytes, command);
    }

    /** A JVM with these arguments. */
    public StackProcess start(String name, int heapMegabytes, List<String> arguments) {
        synchronized (lock) {
            if (closed) {
                throw new StackFailure("stopped while starting");
            }
            StackProcess process = StackProcess.start(name, state, heapMegabytes, arguments);
            processes.add(process);
            return process;
        }
    }

    /** Waits until a process answers at an address, and says so. */
    public void awaitHttp(StackProcess process, String address) {
        Readiness.awaitHttp(process, URI.create(address), PATIENCE);
        terminal.done(process.name(), Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Waits until a process has written its file, and says so. */
    public void awaitFile(StackProcess process) {
        Path file = state.directory("ready").resolve(process.name());
        Readiness.await(process, () -> Files.exists(file), PATIENCE, "was not ready");
        terminal.done(process.name(), Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Throws with one line when one of the services is not built. */
    public void requireBuilt(List<String> services) {
        for (String service : services) {
            if (!Files.exists(jar(service))) {
                throw new StackFailure(service + " is not built; run ./pinbridge up, which builds what is missing");
            }
        }
    }

    /** Throws with one line when a process has ended by itself. */
    public void requireAlive() {
        processes().forEach(StackProcess::requireAlive);
    }

    /** The processes, for figures. */
    public List<StackProcess> processes() {
        synchronized (lock) {
            return List.copyOf(processes);
        }
    }

    /** Ends one process. */
    public void stop(StackProcess process) {
        synchronized (lock) {
            processes.remove(process);
        }
        process.stop();
    }

    /** Ends the process of this name at once, as a power cut would. */
    public void kill(String name) {
        StackProcess killed;
        synchronized (lock) {
            killed = processes.stream()
                    .filter(process -> process.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new StackFailure(name + " does not run"));
            processes.remove(killed);
        }
        killed.kill();
    }

    /** Ends all processes, the services first; no other can be started. Safe to call again, and from a shutdown hook. */
    @Override
    public void close() {
        List<StackProcess> last;
        synchronized (lock) {
            closed = true;
            last = List.copyOf(processes.reversed());
            processes.clear();
        }
        // Services first and at once, then what they stand on.
        last.stream().filter(process -> !isBase(process)).parallel().forEach(StackProcess::stop);
        last.stream().filter(Launcher::isBase).parallel().forEach(StackProcess::stop);
    }

    private Path jar(String service) {
        return project.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static boolean isBase(StackProcess process) {
        return List.of("kafka", "postgres").contains(process.name());
    }
}
