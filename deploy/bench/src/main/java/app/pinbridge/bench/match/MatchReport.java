package app.pinbridge.bench.match;

import app.pinbridge.bench.measure.Figure;
import app.pinbridge.bench.measure.Machine;
import app.pinbridge.bench.measure.Table;
import app.pinbridge.bench.peer.Rivals;
import app.pinbridge.local.console.Terminal;
import java.util.List;

/**
 * Everything that {@code bench match} measured.
 *
 * @param jvm the service's and the floor's JVM in a few words
 * @param rivals engines in memory; empty when they were left out
 */
public record MatchReport(
        Machine machine, String jvm, MatchPlan plan, List<MatchScale> scales, List<Rivals.Result> rivals) {

    /** Prints it. */
    public void print(Terminal terminal) {
        terminal.line("");
        terminal.line("Machine: " + machine.line());
        terminal.line("Measured JVM and floor: " + jvm);
        if (!scales.isEmpty()) {
            print(terminal, speed());
            print(terminal, latency());
            print(terminal, cpu());
            print(terminal, work());
        }
        if (!rivals.isEmpty()) {
            print(terminal, engines());
        }
    }

    private static void print(Terminal terminal, Table table) {
        terminal.line("");
        table.lines().forEach(terminal::line);
    }

    private Table speed() {
        Table table =
                new Table("interviews", "calls/s", "floor calls/s", "of floor", "time for a call", "to the smallest");
        for (MatchScale scale : scales) {
            table.row(
                    Figure.whole(scale.interviews()),
                    Figure.whole(scale.perSecond()),
                    Figure.whole(scale.floorPerSecond()),
                    Figure.percent(scale.ofFloor()),
                    Figure.whole(scale.costMicros()) + " µs",
                    Figure.times(scale.costMicros() / scales.getFirst().costMicros()));
        }
        return table;
    }

    private Table latency() {
        Table table =
                new Table("interviews", "at calls/s", "p50", "p99", "max", "floor p50", "floor p99", "p99 to floor");
        for (MatchScale scale : scales) {
            table.row(
                    Figure.whole(scale.interviews()),
                    Figure.whole(scale.steadyRate()),
                    Figure.millis(scale.latency().p50()),
                    Figure.millis(scale.latency().p99()),
                    Figure.millis(scale.latency().max()),
                    Figure.millis(scale.floorLatency().p50()),
                    Figure.millis(scale.floorLatency().p99()),
                    Figure.times(scale.latency().p99() / scale.floorLatency().p99()));
        }
        return table;
    }

    private Table cpu() {
        Table table = new Table(
                "interviews",
                "service's CPU a call",
                "floor's",
                "to floor",
                "Kafka, PostgreSQL a call",
                "with floor",
                "to floor");
        for (MatchScale scale : scales) {
            table.row(
                    Figure.whole(scale.interviews()),
                    Figure.whole(scale.cpu().process()) + " µs",
                    Figure.whole(scale.floorCpu().process()) + " µs",
                    Figure.times(scale.cpu().process() / scale.floorCpu().process()),
                    Figure.whole(scale.cpu().base()) + " µs",
                    Figure.whole(scale.floorCpu().base()) + " µs",
                    Figure.times(scale.cpu().base() / scale.floorCpu().base()));
        }
        return table;
    }

    private Table work() {
        Table table = new Table(
                "interviews",
                "records/s loaded",
                "decisions for a call",
                "rounds",
                "rows for a call",
                "result",
                "database");
        for (MatchScale scale : scales) {
            table.row(
                    Figure.whole(scale.interviews()),
                    Figure.whole(scale.loadedPerSecond()),
                    "%.2f".formatted(scale.decisionsForCall()),
                    "%.1f".formatted(scale.rounds()),
                    "%.1f".formatted(scale.rows().rows()),
                    Figure.whole(scale.resultBytes()) + " B",
                    Figure.whole((double) scale.databaseMegabytes()) + " MiB");
        }
        return table;
    }

    private Table engines() {
        Table table = new Table(
                "in memory, one thread", "calls/s", "CPU a call", "records/s taken in", "precision", "recall");
        for (Rivals.Result rival : rivals) {
            table.row(
                    rival.name(),
                    Figure.whole(rival.callsPerSecond()),
                    Figure.whole(rival.cpuMicros()) + " µs",
                    Figure.whole(rival.recordsPerSecond()),
                    Figure.percent(rival.quality().precision()),
                    Figure.percent(rival.quality().recall()));
        }
        return table;
    }
}
