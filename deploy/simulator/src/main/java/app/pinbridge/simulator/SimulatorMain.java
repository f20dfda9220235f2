package app.pinbridge.simulator;

import app.pinbridge.simulator.http.PortBusyException;
import app.pinbridge.simulator.webhook.Webhook;
import app.pinbridge.simulator.world.World;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The simulator as a program of its own. */
@Command(
        name = "simulator",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Serves Pinpoint's API on 127.0.0.1 over a world made from a seed.")
public final class SimulatorMain implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", defaultValue = "9100", description = "Where to listen; 0 for any (${DEFAULT-VALUE}).")
    private int port;

    @ArgGroup(multiplicity = "1")
    private KeySource key = new KeySource();

    /** The API key that may do everything: given, or in a file that only its owner may read. */
    private static final class KeySource {
        @Option(names = "--key", required = true, description = "API key that may do everything.")
        private @Nullable String text;

        @Option(names = "--key-file", required = true, description = "File with that key; - for standard input.")
        private @Nullable Path file;

        private String read() {
            if (file == null) {
                return Objects.requireNonNull(text, "neither --key nor --key-file");
            }
            return SecretFile.read(file);
        }
    }

    @Option(names = "--weak-key", description = "API key that may read applications, jobs and comments only.")
    private @Nullable String weakKey;

    @Option(names = "--seed", defaultValue = "1", description = "The world's seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--applications", defaultValue = "300", description = "Size of the world (${DEFAULT-VALUE}).")
    private int applications;

    @Option(names = "--now", description = "The world's present, ISO 8601; the present if not given.")
    private @Nullable Instant now;

    @Option(names = "--subdomain", defaultValue = "acme", description = "The company (${DEFAULT-VALUE}).")
    private String subdomain = "";

    @Option(names = "--latency-ms", defaultValue = "0", description = "Latency of every answer.")
    private long latencyMillis;

    @Option(
            names = "--rate-limit",
            defaultValue = "0",
            description = "Requests a second for each key; 0 for any number.")
    private double rateLimit;

    @Option(
            names = "--pace",
            defaultValue = "0",
            description =
                    "Simulated seconds in a real second, in which the account lives: applications, moves, interviews"
                            + " made, moved and cancelled, merges, joiners, leavers, job seekers, jobs opened, closed and made"
                            + " confidential. 0 lets the clock stand (${DEFAULT-VALUE}).")
    private double pace;

    @Option(
            names = "--incidents",
            defaultValue = "0.2",
            description = "With --pace: in a simulated day so many times a permission is withdrawn or the integration"
                    + " switched off for hours, or, one time in 20, a key revoked for good. 0 leaves keys as they are"
                    + " (${DEFAULT-VALUE}).")
    private double incidents;

    @Mixin
    private WebhookOptions webhook = new WebhookOptions();

    @Option(names = "--quirk", description = "NAME=VALUE, as often as needed; see the README.")
    private Map<String, String> quirks = new LinkedHashMap<>();

    @Option(names = "--no-control", description = "Without the control API.")
    private boolean withoutControl;

    /** Runs until it is stopped; exits with 2 when it cannot start. */
    public static void main(String[] args) {
        System.exit(line().execute(args));
    }

    /** The command line, with errors of one line. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new SimulatorMain());
        line.setParameterExceptionHandler((failure, ignored) -> {
            failure.getCommandLine().getErr().println("simulator: " + failure.getMessage() + " (see --help)");
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, ignored) -> {
            if (failure instanceof IllegalArgumentException || failure instanceof PortBusyException) {
                command.getErr().println("simulator: " + failure.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw failure;
        });
        return line;
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        SimulatorConfig config = config();
        Optional<Webhook> told = webhook.webhook();
        try (Simulator simulator = Simulator.start(config)) {
            told.ifPresent(simulator.webhooks()::add);
            simulator.webhooks().retryWithin(webhook.retryWithin());
            WarmUp.run(simulator.api(), config.key());
            out().println(ready(simulator));
            out().flush();
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        }
        return CommandLine.ExitCode.OK;
    }

    private SimulatorConfig config() {
        Instant present = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        return new SimulatorConfig(
                port,
                key.read(),
                Optional.ofNullable(weakKey),
                seed,
                applications,
                now == null ? present : now,
                subdomain,
                Duration.ofMillis(latencyMillis),
                rateLimit,
                pace,
                incidents,
                quirks,
                !withoutControl);
    }

    private PrintWriter out() {
        return spec == null
                ? new PrintWriter(java.io.Writer.nullWriter())
                : spec.commandLine().getOut();
    }

    private static String ready(Simulator simulator) {
        World world = simulator.world();
        return "Pinpoint simulator at " + simulator.baseUri() + ": "
                + world.users().count() + " users, "
                + world.jobs().count() + " jobs, "
                + world.applications().count() + " applications, "
                + world.jobSeekers().count() + " job seekers, "
                + world.interviews().count() + " interviews, "
                + world.comments().count() + " comments; now is "
                + world.clock().instant();
    }
}
