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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./pinbridge up}: the whole system on this machine. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts Pinbridge with a demo customer: Kafka, PostgreSQL, mail, simulator, services, gateway.")
public final class UpCommand implements Callable<Integer> {
    @Option(names = "--once", description = "Run the main job to its end, check it, stop; exit 0 or 1.")
    private boolean once;

    @Option(names = "--fresh", description = "Forget what earlier runs kept.")
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

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new UpCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        try {
            return once ? once() : stay();
        } catch (StackFailure e) {
            terminal.line("pinbridge: " + e.getMessage());
            return 1;
        }
    }

    private int once() {
        requireSimulator();
        StateDirectory directory = StateDirectory.openFresh(state.resolve("once"));
        long begun = System.nanoTime();
        try (LocalStack stack = LocalStack.prepare(directory, settings(), StackPorts.free(), terminal)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::stopAll));
            terminal.line("Starting Pinbridge …");
            stack.start();
            startHostProduct(stack);
            MainJob job = new MainJob(stack, terminal, clock);
            terminal.line("Connecting the demo customer …");
            job.connect();
            terminal.line("Playing calls …");
            List<DemoCall> calls = job.playCalls();
            terminal.line("Checking from outside …");
            return report(job.check(calls), begun);
        }
    }

    private int stay() {
        StateDirectory directory =
                fresh ? StateDirectory.openFresh(state.resolve("up")) : StateDirectory.open(state.resolve("up"));
        AtomicBoolean stopping = new AtomicBoolean();
        try (LocalStack stack = LocalStack.prepare(directory, settings(), StackPorts.documented(port), terminal)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopping.set(true);
                terminal.line("Stopping …");
                stack.stopAll();
            }));
            terminal.line("Starting Pinbridge …");
            stack.start();
            startHostProduct(stack);
            new LivingDemo(stack, terminal, clock, realPinpoint()).run(stopping::get);
        }
        return 0;
    }

    /** It lives in this process and ends with it. */
    private static void startHostProduct(LocalStack stack) {
        try {
            HostProduct.start(stack.ports().hostProduct(), stack.secrets().text("notes-token"));
        } catch (IOException e) {
            throw new StackFailure("the demo's host product cannot listen: " + e.getMessage());
        }
    }

    private int report(List<Finding> findings, long begun) {
        terminal.line("");
        for (Finding finding : findings) {
            terminal.line("  %s  %-62s %s".formatted(finding.ok() ? "ok  " : "FAIL", finding.what(), finding.figure()));
        }
        long failed = findings.stream().filter(finding -> !finding.ok()).count();
        terminal.line("");
        terminal.line("%d checks, %d failed; %d s; %d MiB resident in all processes"
                .formatted(
                        findings.size(),
                        failed,
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                        ResidentMemory.megabytesOfTree(ProcessHandle.current())));
        if (failed > 0) {
            terminal.line("Logs are in " + state.resolve("once").resolve("logs"));
        }
        return failed == 0 ? 0 : 1;
    }

    private StackSettings settings() {
        return new StackSettings(project, realPinpoint(), applications, seed);
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
