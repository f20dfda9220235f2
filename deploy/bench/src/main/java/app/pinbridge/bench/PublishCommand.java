package app.pinbridge.bench;

import app.pinbridge.bench.measure.JsonFile;
import app.pinbridge.bench.measure.Machine;
import app.pinbridge.bench.publish.PublishPlan;
import app.pinbridge.bench.publish.PublishReport;
import app.pinbridge.bench.publish.PublishRun;
import app.pinbridge.local.console.Terminal;
import app.pinbridge.local.stack.Launcher;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./pinbridge bench publish}: comments through the publisher. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Comments/s and latency through the real publisher-service into the simulator, and its floor.")
final class PublishCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--connections",
            defaultValue = "4",
            description = "Customers, each with a budget (${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--comments",
            defaultValue = "3000",
            description = "Comments to measure speed with (${DEFAULT-VALUE}).")
    private int comments;

    @Option(names = "--warm-up", defaultValue = "1000", description = "Comments before that (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--rate", defaultValue = "100", description = "Calls/s to measure latency at (${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seconds", defaultValue = "20", description = "How long to do that (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--initial-rate",
            defaultValue = "500",
            description =
                    "Requests/s that each budget begins with, so that politeness is not what is measured (${DEFAULT-VALUE}).")
    private double initialRate;

    @Option(names = "--workers", defaultValue = "6", description = "Senders of publisher and floor (${DEFAULT-VALUE}).")
    private int workers;

    @Option(names = "--quick", description = "See that it works, with few comments; no figures to keep.")
    private boolean quick;

    private final Terminal terminal = Terminal.standard();
    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        PublishPlan plan = quick
                ? new PublishPlan(connections, 200, 100, 50, 2, initialRate, workers)
                : new PublishPlan(connections, comments, warmUp, rate, seconds, initialRate, workers);
        Machine machine = Machine.here();
        terminal.line("Starting Kafka, PostgreSQL, the simulator and publisher-service …");
        try (BenchStack stack = BenchStack.start(options, terminal)) {
            PublishRun.Figures figures = new PublishRun(stack, plan, options.seed(), clock, terminal).run();
            String jvm = options.jvmLine(Launcher.heapMegabytes("publisher-service"));
            PublishReport report = new PublishReport(machine, jvm, plan, figures.publisher(), figures.floor());
            report.print(terminal);
            JsonFile.write(options.json("publish"), report);
            if (!options.keep()) {
                stack.forget();
            }
        }
        terminal.line("");
        terminal.line("All figures are in " + options.json("publish"));
        return 0;
    }
}
