package app.pinbridge.bench;

import app.pinbridge.bench.match.MatchBench;
import app.pinbridge.bench.match.MatchPlan;
import app.pinbridge.bench.match.MatchReport;
import app.pinbridge.bench.match.MatchScale;
import app.pinbridge.bench.measure.JsonFile;
import app.pinbridge.bench.measure.Machine;
import app.pinbridge.bench.peer.Rivals;
import app.pinbridge.bench.world.Calls;
import app.pinbridge.bench.world.Customers;
import app.pinbridge.local.console.Terminal;
import app.pinbridge.local.stack.Launcher;
import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.local.stack.StackPorts;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./pinbridge bench match}: calls through the matcher. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Calls/s and latency through the real matching-service, its floor, the engine alone, and Duke.")
final class MatchCommand implements Callable<Integer> {
    private static final String SERVICE = "matching-service";
    private static final int QUICK_INTERVIEWS = 2_000;
    private static final int MOST_IN_MEMORY = 100_000;
    /** What a service and its floor have in production, in MiB. */
    private static final int HEAP = 768;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--interviews",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "How many there are, in rising steps (${DEFAULT-VALUE}).")
    private List<Integer> interviews = List.of();

    @Option(names = "--tenants", defaultValue = "8", description = "Customers that they are of (${DEFAULT-VALUE}).")
    private int tenants;

    @Option(names = "--events", defaultValue = "8000", description = "Calls to measure speed with (${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--warm-up",
            defaultValue = "24000",
            description = "Calls before that, as far as there are interviews for them (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--rate", defaultValue = "1000", description = "Calls/s to measure latency at (${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seconds", defaultValue = "10", description = "How long to do that (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--load-minutes",
            defaultValue = "10",
            description = "Longest time to load each step; it is measured with what is there (${DEFAULT-VALUE}).")
    private int loadMinutes;

    @Option(names = "--no-service", description = "Only the engines in memory.")
    private boolean withoutService;

    @Option(names = "--no-peer", description = "Leave the engines in memory out.")
    private boolean withoutPeer;

    @Option(names = "--quick", description = "See that it works, with few interviews and calls; no figures to keep.")
    private boolean quick;

    private final Terminal terminal = Terminal.standard();

    @Override
    public Integer call() {
        options.asInProduction(HEAP);
        MatchPlan plan = plan();
        Machine machine = Machine.here();
        Customers customers = new Customers(
                options.seed(), tenants, Clock.systemUTC().instant().truncatedTo(ChronoUnit.HOURS));
        List<MatchScale> scales = withoutService ? List.of() : scales(plan, customers);
        MatchReport report = new MatchReport(
                machine, options.jvmLine(Launcher.heapMegabytes(SERVICE)), plan, scales, rivals(plan, customers));
        report.print(terminal);
        JsonFile.write(options.json("match"), report);
        terminal.line("");
        terminal.line("All figures are in " + options.json("match"));
        return 0;
    }

    private List<MatchScale> scales(MatchPlan plan, Customers customers) {
        terminal.line("Starting Kafka, PostgreSQL and " + SERVICE + " …");
        try (BenchStack stack = BenchStack.start(options, terminal)) {
            int port = stack.ports().matching();
            stack.service(SERVICE, port, List.of());
            List<MatchScale> scales = new MatchBench(stack, StackPorts.url(port), plan, customers, terminal).run();
            if (!options.keep()) {
                stack.forget();
            }
            return scales;
        }
    }

    private MatchPlan plan() {
        try {
            return quick
                    ? new MatchPlan(List.of(QUICK_INTERVIEWS), tenants, 1000, 500, 500, 2, Duration.ofMinutes(1))
                    : new MatchPlan(
                            interviews, tenants, events, warmUp, rate, seconds, Duration.ofMinutes(loadMinutes));
        } catch (IllegalArgumentException e) {
            throw new StackFailure(String.valueOf(e.getMessage()));
        }
    }

    private List<Rivals.Result> rivals(MatchPlan plan, Customers customers) {
        int smallest = plan.interviews().getFirst();
        if (withoutPeer || smallest > MOST_IN_MEMORY) {
            return List.of();
        }
        terminal.line("Engines in memory …");
        long capacity = new Calls(customers, 0, smallest / tenants).capacity();
        return new Rivals(customers, smallest / tenants, (int) Math.min(plan.mostCalls(), capacity)).run();
    }
}
