package app.pinbridge.local.stack;

import app.pinbridge.local.console.Terminal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole system, each part a process of its own. Closing it ends them all, the last started first. */
public final class LocalStack implements AutoCloseable {
    /** The services with a database of their own, in the order in which they start. */
    private static final List<String> SERVICES = List.of(
            "credentials-service", "ingest-service", "matching-service", "publisher-service", "notifier-service");

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PARTITIONS = 4;

    private final StateDirectory state;
    private final StackSettings settings;
    private final StackPorts ports;
    private final Terminal terminal;
    private final Secrets secrets;
    private final DemoCustomer customer;
    private final List<StackProcess> processes = Collections.synchronizedList(new ArrayList<>());

    private LocalStack(StateDirectory state, StackSettings settings, StackPorts ports, Terminal terminal) {
        this.state = state;
        this.settings = settings;
        this.ports = ports;
        this.terminal = terminal;
        this.secrets = new Secrets(state);
        this.customer = new DemoCustomer(secrets);
    }

    /** A stack that is yet to be started; closing it is safe at any time. */
    public static LocalStack prepare(
            StateDirectory state, StackSettings settings, StackPorts ports, Terminal terminal) {
        return new LocalStack(state, settings, ports, terminal);
    }

    /** Starts everything and returns when all of it answers. Throws {@link StackFailure} with one line when not. */
    public void start() {
        requireBuilt();
        long begun = System.nanoTime();
        StackProcess kafka = startKafka();
        StackProcess postgres = startPostgres();
        StackProcess mail = startMail();
        if (!settings.realPinpoint()) {
            StackProcess simulator = startSimulator();
            ready(simulator, StackPorts.url(ports.simulator()) + "/_control/world", begun);
        }
        customer.write(
                state, DemoPeople.of(customer, settings.realPinpoint() ? "" : StackPorts.url(ports.simulator())));
        ready(mail, StackPorts.url(ports.mailPage()) + "/mails.json", begun);
        readyFile(postgres, begun);
        readyFile(kafka, begun);
        startServices(begun);
    }

    private void startServices(long begun) {
        ServiceConfiguration configuration = new ServiceConfiguration(state, secrets, ports, settings);
        Map<StackProcess, Integer> started = new LinkedHashMap<>();
        started.put(
                startService("gateway", configuration.write("gateway", ports.gateway(), false)), ports.gatewayHealth());
        for (String service : SERVICES) {
            int port = port(service);
            started.put(startService(service, configuration.write(service, port, true)), port);
        }
        started.forEach((process, port) -> ready(process, StackPorts.url(port) + "/q/health/ready", begun));
    }

    private StackProcess startKafka() {
        Path readyFile = ReadyFile.of(state, "kafka");
        return java("kafka", 256, KafkaProcess.class, state.directory("kafka"), ports.kafka(), PARTITIONS, readyFile);
    }

    private StackProcess startPostgres() {
        Path readyFile = ReadyFile.of(state, "postgres");
        return java("postgres", 32, PostgresProcess.class, state.directory("postgres"), ports.postgres(), readyFile);
    }

    private StackProcess startMail() {
        return java("mail", 48, MailProcess.class, ports.smtp(), ports.mailPage());
    }

    private StackProcess startSimulator() {
        return start(
                "simulator",
                192,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.pinbridge.simulator.SimulatorMain",
                        "--port=" + ports.simulator(),
                        "--key=" + customer.apiKey(),
                        "--subdomain=" + DemoCustomer.SUBDOMAIN,
                        "--applications=" + settings.applications(),
                        "--seed=" + settings.seed(),
                        "--pace=1"));
    }

    private StackProcess startService(String service, Path configuration) {
        return start(
                service,
                service.equals("matching-service") ? 160 : 128,
                List.of(
                        "-Dsmallrye.config.locations=" + configuration.toUri(),
                        "-jar",
                        jar(service).toString()));
    }

    private StackProcess java(String name, int heap, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return start(name, heap, command);
    }

    private StackProcess start(String name, int heap, List<String> arguments) {
        StackProcess process = StackProcess.start(name, state, heap, arguments);
        processes.add(process);
        return process;
    }

    private void ready(StackProcess process, String address, long begun) {
        Readiness.awaitHttp(process, URI.create(address), PATIENCE);
        terminal.done(process.name(), Duration.ofNanos(System.nanoTime() - begun));
    }

    private void readyFile(StackProcess process, long begun) {
        Path file = state.directory("ready").resolve(process.name());
        Readiness.await(process, () -> Files.exists(file), PATIENCE, "was not ready");
        terminal.done(process.name(), Duration.ofNanos(System.nanoTime() - begun));
    }

    private int port(String service) {
        return switch (service) {
            case "credentials-service" -> ports.credentials();
            case "ingest-service" -> ports.ingest();
            case "matching-service" -> ports.matching();
            case "publisher-service" -> ports.publisher();
            case "notifier-service" -> ports.notifier();
            default -> throw new IllegalArgumentException("no service " + service);
        };
    }

    private void requireBuilt() {
        for (String service : SERVICES) {
            if (!Files.exists(jar(service))) {
                throw new StackFailure(service + " is not built; run ./pinbridge up, which builds what is missing");
            }
        }
    }

    private Path jar(String service) {
        return settings.project().resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Throws with one line when a process has ended by itself. */
    public void requireAlive() {
        List.copyOf(processes).forEach(StackProcess::requireAlive);
    }

    /** The processes, for figures. */
    public List<StackProcess> processes() {
        return List.copyOf(processes);
    }

    /** Where everything listens. */
    public StackPorts ports() {
        return ports;
    }

    /** The customer who lives here. */
    public DemoCustomer customer() {
        return customer;
    }

    /** The stack's secrets. */
    public Secrets secrets() {
        return secrets;
    }

    /** Where it keeps everything. */
    public StateDirectory state() {
        return state;
    }

    @Override
    public void close() {
        stopAll();
    }

    /** Ends all processes, the services first; safe to call again, and from a shutdown hook. */
    public void stopAll() {
        List<StackProcess> last = new ArrayList<>(processes);
        Collections.reverse(last);
        processes.clear();
        // Services first and at once, then what they stand on.
        last.stream().filter(process -> !isBase(process)).parallel().forEach(StackProcess::stop);
        last.stream().filter(LocalStack::isBase).parallel().forEach(StackProcess::stop);
    }

    private static boolean isBase(StackProcess process) {
        return List.of("kafka", "postgres").contains(process.name());
    }
}
