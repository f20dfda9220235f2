package app.pinbridge.bench;

import app.pinbridge.local.console.Terminal;
import app.pinbridge.local.stack.Launcher;
import app.pinbridge.local.stack.Secrets;
import app.pinbridge.local.stack.ServiceConfiguration;
import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.local.stack.StackPorts;
import app.pinbridge.local.stack.StackProcess;
import app.pinbridge.local.stack.StackSettings;
import app.pinbridge.local.stack.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Kafka, PostgreSQL and those services that are measured, on free ports of 127.0.0.1; all end when it is closed. */
public final class BenchStack implements AutoCloseable {
    /** Superuser of the stack's PostgreSQL, and its password. */
    public static final String POSTGRES = "postgres";

    private final StateDirectory state;
    private final StackPorts ports = StackPorts.free();
    private final Launcher launcher;
    private final ServiceConfiguration configuration;
    private final BenchOptions options;

    private BenchStack(StateDirectory state, BenchOptions options, Terminal terminal) {
        this.state = state;
        this.options = options;
        this.launcher = new Launcher(state, ports, options.project(), terminal);
        this.configuration = new ServiceConfiguration(
                state, new Secrets(state), ports, new StackSettings(options.project(), false, 0, 0));
    }

    /** Starts Kafka and PostgreSQL on empty directories. */
    public static BenchStack start(BenchOptions options, Terminal terminal) {
        BenchStack stack = new BenchStack(StateDirectory.openFresh(options.directory()), options, terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(stack.launcher::close));
        StackProcess kafka = stack.launcher.kafka();
        StackProcess postgres =
                options.production() ? stack.launcher.postgres(DurablePostgres.class) : stack.launcher.postgres();
        stack.launcher.awaitFile(postgres);
        stack.launcher.awaitFile(kafka);
        return stack;
    }

    /**
     * Starts a service as it is shipped, and waits until it is ready.
     *
     * @param properties that stand above its configuration
     */
    public void service(String name, int port, List<String> properties) {
        launcher.requireBuilt(List.of(name));
        List<String> jvm = new ArrayList<>(options.jvm());
        options.profile().ifPresent(BenchStack::make);
        options.profile()
                .ifPresent(directory -> jvm.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                        + directory.resolve(name + ".jfr")));
        properties.forEach(property -> jvm.add("-D" + property));
        Path file = configuration.write(name, port, true);
        launcher.awaitHttp(launcher.service(name, file, jvm), StackPorts.url(port) + "/q/health/ready");
    }

    /** A flight recording is not begun where there is no such directory. */
    private static void make(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StackFailure("no directory for the profile: " + e.getMessage());
        }
    }

    /** Starts a floor with the heap and the options of the service that it stands beside. */
    public StackProcess floor(Class<?> main, String service, Path spec) {
        List<String> arguments = new ArrayList<>(options.jvm());
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), spec.toString()));
        return launcher.start("floor", Launcher.heapMegabytes(service), arguments);
    }

    /** A connection as superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), POSTGRES, POSTGRES);
    }

    /** Where a database is. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }

    /** Where Kafka is. */
    public String servers() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Where everything listens. */
    public StackPorts ports() {
        return ports;
    }

    /** Its processes. */
    public Launcher launcher() {
        return launcher;
    }

    /** Where it keeps everything. */
    public StateDirectory state() {
        return state;
    }

    /** Empties its directory; the logs go with the data. */
    public void forget() {
        launcher.close();
        StateDirectory.openFresh(options.directory());
    }

    @Override
    public void close() {
        launcher.close();
    }
}
