package app.pinbridge.bench.sync;

import app.pinbridge.bench.floor.ReadFloorResult;
import app.pinbridge.bench.measure.Figure;
import app.pinbridge.bench.measure.Machine;
import app.pinbridge.bench.measure.Table;
import app.pinbridge.local.console.Terminal;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that {@code bench sync} measured.
 *
 * @param jvm the service's and the floor's JVM in a few words
 */
public record SyncReport(Machine machine, String jvm, SyncPlan plan, SyncRun.Figures figures) {

    /** Prints it. */
    public void print(Terminal terminal) {
        terminal.line("");
        terminal.line("Machine: " + machine.line());
        terminal.line("Measured JVM and floor: " + jvm);
        Optional.ofNullable(figures.limited()).ifPresent(limited -> {
            terminal.line("");
            limited(limited).lines().forEach(terminal::line);
            new TreeMap<>(limited.asked()).forEach((request, times) -> terminal.line("  " + times + " × " + request));
        });
        if (!figures.free().isEmpty()) {
            terminal.line("");
            free().lines().forEach(terminal::line);
        }
    }

    private Table limited(SyncFigures limited) {
        SyncFigures.Requests requests = limited.requests();
        return new Table("within a limit of " + Figure.whole(plan.perSecond()) + " requests/s", "")
                .row("applications in the account", Figure.whole(limited.applications()))
                .row("interviews of the coming week", Figure.whole(limited.coming()))
                .row("the first of them usable after", seconds(limited.firstUsable()))
                .row("all of them usable after", seconds(limited.allUsable()))
                .row("complete after", seconds(limited.complete()))
                .row("records", Figure.whole((double) limited.records()))
                .row("requests answered", Figure.whole((double) requests.accepted()))
                .row("records for a request", Figure.whole(limited.recordsForARequest()))
                .row("records/s, and what the limit would carry", work(limited))
                .row("share of the allowed rate, from the start", Figure.percent(limited.share(plan.perSecond())))
                .row("share once settled", Figure.percent(requests.steadyPerSecond() / plan.perSecond()))
                .row("429 in all, once settled", requests.throttled() + ", " + requests.steadyThrottled())
                .row("memory: resident, peak, heap after collection", memory(limited.memory()));
    }

    /** The most that the rate would carry is pages as large as those that were read. */
    private String work(SyncFigures limited) {
        double carried = plan.perSecond() * limited.recordsForARequest();
        return Figure.whole(limited.perSecond()) + " of " + Figure.whole(carried);
    }

    private Table free() {
        Table table = new Table(
                "applications", "records", "complete after", "records/s", "floor records/s", "of floor", "memory");
        for (SyncRun.Free free : figures.free()) {
            SyncFigures service = free.service();
            Optional<ReadFloorResult> floor = Optional.ofNullable(free.floor());
            table.row(
                    Figure.whole(service.applications()),
                    Figure.whole((double) service.records()),
                    seconds(service.complete()),
                    Figure.whole(service.perSecond()),
                    floor.map(known -> Figure.whole(perSecond(known))).orElse("–"),
                    floor.map(known -> Figure.percent(service.perSecond() / perSecond(known)))
                            .orElse("–"),
                    memory(service.memory()));
        }
        return table;
    }

    private static double perSecond(ReadFloorResult floor) {
        return floor.records() / floor.seconds();
    }

    private static String memory(SyncFigures.Memory memory) {
        return memory.resident() + ", " + memory.peak() + ", " + memory.heap() + " MiB";
    }

    private static String seconds(double seconds) {
        return seconds < 0 ? "not in time" : String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
