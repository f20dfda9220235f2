package app.pinbridge.bench;

import app.pinbridge.bench.measure.JsonFile;
import app.pinbridge.bench.measure.Machine;
import app.pinbridge.bench.sync.SyncFigures;
import app.pinbridge.bench.sync.SyncPlan;
import app.pinbridge.bench.sync.SyncReport;
import app.pinbridge.bench.sync.SyncRun;
import app.pinbridge.local.console.Terminal;
import app.pinbridge.local.stack.Launcher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./pinbridge bench sync}: the first sync of a customer's account. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "First syncs by the real ingest-service from the simulator: within a limit, and without beside a floor.")
final class SyncCommand implements Callable<Integer> {
    private static final int QUICK_APPLICATIONS = 1000;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--limited",
            defaultValue = "100000",
            description = "Applications of the account behind a limit; 0 leaves it out (${DEFAULT-VALUE}).")
    private int limited;

    @Option(names = "--limit", defaultValue = "10", description = "Requests/s allowed there (${DEFAULT-VALUE}).")
    private double limit;

    @Option(names = "--latency-ms", defaultValue = "50", description = "Latency of answers there (${DEFAULT-VALUE}).")
    private long latencyMillis;

    @Option(
            names = "--applications",
            split = ",",
            defaultValue = "10000,100000",
            description = "Accounts without a limit, one sync each; 0 for none (${DEFAULT-VALUE}).")
    private List<Integer> applications = List.of();

    @Option(
            names = "--concurrency",
            defaultValue = "6",
            description = "Requests that the floor has under way (${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(
            names = "--minutes",
            defaultValue = "20",
            description = "The longest that one sync may take (${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--quick", description = "See that it works, with small accounts; no figures to keep.")
    private boolean quick;

    private final Terminal terminal = Terminal.standard();

    @Override
    public Integer call() {
        Machine machine = Machine.here();
        SyncRun.Figures figures = new SyncRun(
                        () -> BenchStack.start(options, terminal), plan(), options.seed(), Clock.systemUTC(), terminal)
                .run();
        String jvm = options.jvmLine(Launcher.heapMegabytes("ingest-service"));
        SyncReport report = new SyncReport(machine, jvm, plan(), figures);
        report.print(terminal);
        JsonFile.write(options.json("sync"), report);
        terminal.line("");
        terminal.line("All figures are in " + options.json("sync"));
        return outcome(figures.unfinished(), terminal);
    }

    /** What the run ends with: a sync that was not done is no figure, and whoever measures by a script has to hear of it. */
    static int outcome(List<SyncFigures> unfinished, Terminal terminal) {
        unfinished.forEach(
                figures -> terminal.line("NOT COMPLETE: the sync of %,d applications was given up after %.0f s"
                        .formatted(figures.applications(), figures.seconds())));
        return unfinished.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private SyncPlan plan() {
        Duration latency = Duration.ofMillis(latencyMillis);
        Duration patience = Duration.ofMinutes(minutes);
        List<Integer> free = applications.stream().filter(count -> count > 0).toList();
        return quick
                ? new SyncPlan(QUICK_APPLICATIONS, limit, latency, List.of(QUICK_APPLICATIONS), concurrency, patience)
                : new SyncPlan(limited, limit, latency, free, concurrency, patience);
    }
}
