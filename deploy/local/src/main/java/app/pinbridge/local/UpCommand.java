package app.pinbridge.local;

import app.pinbridge.local.check.Finding;
import app.pinbridge.local.check.MainJob;
import app.pinbridge.local.console.Terminal;
import app.pinbridge.local.demo.DemoCall;
import app.pinbridge.local.demo.HostProduct;
import app.pinbridge.local.demo.LivingDemo;
import app.pinbridge.local.stack.LocalStack;
import app.pinbridge.local.stack.ResidentMemory;
import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.local.stack.StackPorts;
import app.pinbridge.local.stack.StackSettings;
import app.pinbridge.local.stack.StateDirectory;
import app.pinbridge.local.stack.StateLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./pinbridge up}: the whole system on this machine. Its options are told in the script's help too. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts Pinbridge with a demo customer: Kafka, PostgreSQL, mail, simulator, services, gateway.")
public final class UpCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Option(names = "--once", description = "Run the main job to its end, check it, stop; exit 0 or 1.")
    private boolean once;

    @Option(
            names = "--fresh",
            description = "With --pinpoint real: forget what earlier runs kept. The demo always begins anew.")
    private boolean fresh;

    @Option(names = "--port", defaultValue = "8080", description = "The gateway's port (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--pinpoint", defaultValue = "simulator", description = "simulator, or real for pinpointhq.com.")
    private String pinpoint = "simulator";

    @Option(
            names = "--applications",
            defaultValue = "300",
            description = "Size of the simulated customer (${DEFAULT-VALUE}).")
    private int applications;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the simulated customer (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--project", required = true, hidden = true)
    private Path project = Path.of(".");

    @Option(names = "--state", required = true, hidden = true)
    private Path state = Path.of(".pinbridge");

    private final Terminal terminal = Terminal.standard();
    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new UpCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        try {
            return once ? once() : stay();
        } catch (StackFailure e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            return failed(e.getMessage() + " (" + e.getCause() + ")");
        }
    }

    /** Processes that end because everything is being stopped are no failure to tell of. */
    private int failed(String why) {
        if (!stopping.get()) {
            terminal.line("pinbridge: " + why);
        }
        return FAILED;
    }

    private int once() {
        requireSimulator();
        long begun = System.nanoTime();
        try (StateLock mine = StateLock.take(state.resolve("once"));
                LocalStack stack = prepare(StackPorts.free(), mine.openFresh())) {
            start(stack);
            MainJob job = new MainJob(stack, terminal, clock);
            terminal.line("Connecting the demo customer …");
            job.connect();
            terminal.line("Playing calls …");
            List<DemoCall> calls = job.playCalls();
            terminal.line("Checking from outside …");
            return report(job.check(calls), stack, begun);
        }
    }

    /**
     * The simulated Pinpoint keeps nothing, so that a demo cannot go on where another stopped: it begins anew. With the
     * real one everything that was read and posted stays.
     */
    private int stay() {
        boolean anew = fresh || !realPinpoint();
        try (StateLock mine = StateLock.take(state.resolve(realPinpoint() ? "real" : "up"));
                LocalStack stack = prepare(StackPorts.documented(port), anew ? mine.openFresh() : mine.open())) {
            start(stack);
            new LivingDemo(stack, terminal, clock, realPinpoint()).run(stopping::get);
        }
        return 0;
    }

    private LocalStack prepare(StackPorts ports, StateDirectory directory) {
        return LocalStack.prepare(
                directory, new StackSettings(project, realPinpoint(), applications, seed), ports, terminal);
    }

    private void start(LocalStack stack) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!stopping.getAndSet(true)) {
                terminal.line("Stopping …");
            }
            stack.stopAll();
        }));
        terminal.line("Starting Pinbridge …");
        stack.start();
        try {
            // It lives in this process and ends with it.
            HostProduct.start(stack.ports().hostProduct(), stack.secrets().text("notes-token"));
        } catch (IOException e) {
            throw new StackFailure("the demo's host product cannot listen: " + e.getMessage());
        }
    }

    private int report(List<Finding> findings, LocalStack stack, long begun) {
        terminal.line("");
        for (Finding finding : findings) {
            terminal.line("  %s  %-62s %s".formatted(finding.ok() ? "ok  " : "FAIL", finding.what(), finding.figure()));
        }
        long failed = findings.stream().filter(finding -> !finding.ok()).count();
        terminal.line("");
        terminal.line("%d checks, %d failed; %d s; resident: services and gateway %d MiB, all processes %d MiB"
                .formatted(
                        findings.size(),
                        failed,
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                        stack.servicesMegabytes(),
                        ResidentMemory.megabytesOfTree(ProcessHandle.current())));
        if (failed > 0) {
            terminal.line("Logs are in " + state.resolve("once").resolve("logs"));
        }
        stopping.set(true);
        return failed == 0 ? 0 : FAILED;
    }

    private boolean realPinpoint() {
        return switch (pinpoint) {
            case "real" -> true;
            case "simulator" -> false;
            default -> throw new StackFailure("--pinpoint is 'simulator' or 'real', not '" + pinpoint + "'");
        };
    }

    private void requireSimulator() {
        if (realPinpoint()) {
            throw new StackFailure("--once plays a demo in the simulator; leave --pinpoint real out");
        }
    }
}
