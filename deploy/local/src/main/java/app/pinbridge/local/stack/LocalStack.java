package app.pinbridge.local.stack;

import app.pinbridge.local.console.Terminal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole system, each part a process of its own. Closing it ends them all, the last started first. */
public final class LocalStack implements AutoCloseable {
    /** The services with a database of their own, in the order in which they start. */
    private static final List<String> SERVICES = List.of(
            "credentials-service", "ingest-service", "matching-service", "publisher-service", "notifier-service");

    private static final String GATEWAY = "gateway";

    private final StateDirectory state;
    private final StackSettings settings;
    private final StackPorts ports;
    private final Secrets secrets;
    private final DemoCustomer customer;
    private final Launcher launcher;

    private LocalStack(StateDirectory state, StackSettings settings, StackPorts ports, Terminal terminal) {
        this.state = state;
        this.settings = settings;
        this.ports = ports;
        this.launcher = new Launcher(state, ports, settings.project(), terminal);
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
        launcher.requireBuilt(SERVICES);
        StackProcess kafka = launcher.kafka();
        StackProcess postgres = launcher.postgres();
        StackProcess mail = launcher.mail();
        if (!settings.realPinpoint()) {
            StackProcess simulator = launcher.simulator(
                    customer.apiKey(), DemoCustomer.SUBDOMAIN, settings.applications(), settings.seed());
            launcher.awaitHttp(simulator, StackPorts.url(ports.simulator()) + "/_control/world");
        }
        customer.write(
                state, DemoPeople.of(customer, settings.realPinpoint() ? "" : StackPorts.url(ports.simulator())));
        launcher.awaitHttp(mail, StackPorts.url(ports.mailPage()) + "/mails.json");
        launcher.awaitFile(postgres);
        launcher.awaitFile(kafka);
        startServices();
    }

    private void startServices() {
        ServiceConfiguration configuration = new ServiceConfiguration(state, secrets, ports, settings);
        Map<StackProcess, Integer> started = new LinkedHashMap<>();
        started.put(startService(GATEWAY, configuration.write(GATEWAY, ports.gateway(), false)), ports.gatewayHealth());
        for (String service : SERVICES) {
            int port = port(service);
            started.put(startService(service, configuration.write(service, port, true)), port);
        }
        started.forEach((process, port) -> launcher.awaitHttp(process, StackPorts.url(port) + "/q/health/ready"));
    }

    private StackProcess startService(String service, Path configuration) {
        return launcher.service(service, configuration, List.of());
    }

    /**
     * Kills a service in the middle of whatever it does, and starts it again; returns when it answers. To be called on a thread
     * that lives as long as the stack: a process ends with the thread that started it.
     */
    public void crash(String service) {
        launcher.kill(service);
        int port = port(service);
        Path configuration = new ServiceConfiguration(state, secrets, ports, settings).write(service, port, true);
        launcher.awaitHttp(startService(service, configuration), StackPorts.url(port) + "/q/health/ready");
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

    /** Throws with one line when a process has ended by itself. */
    public void requireAlive() {
        launcher.requireAlive();
    }

    /** The processes, for figures. */
    public List<StackProcess> processes() {
        return launcher.processes();
    }

    /** Resident memory of the services and the gateway together, in MiB; without Kafka, PostgreSQL and what is simulated. */
    public long servicesMegabytes() {
        return ResidentMemory.megabytesTogether(launcher.processes().stream()
                .filter(process ->
                        SERVICES.contains(process.name()) || process.name().equals(GATEWAY))
                .map(StackProcess::handle));
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
        launcher.close();
    }
}
