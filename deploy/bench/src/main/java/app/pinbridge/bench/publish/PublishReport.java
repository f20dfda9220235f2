package app.pinbridge.bench.publish;

import app.pinbridge.bench.measure.Figure;
import app.pinbridge.bench.measure.Machine;
import app.pinbridge.bench.measure.Table;
import app.pinbridge.local.console.Terminal;

/**
 * Everything that {@code bench publish} measured.
 *
 * @param jvm the publisher's and the floor's JVM in a few words
 */
public record PublishReport(
        Machine machine, String jvm, PublishPlan plan, PublishFigures publisher, PublishFigures floor) {

    /** Prints it. */
    public void print(Terminal terminal) {
        terminal.line("");
        terminal.line("Machine: " + machine.line());
        terminal.line("Measured JVM and floor: " + jvm);
        terminal.line(
                ("Configuration: %d connections; pinbridge.publisher.initial-rate=%.0f (shipped: 5, rising by itself),"
                                + " pinbridge.publisher.workers=%d; floor: %d requests under way")
                        .formatted(plan.tenants(), plan.initialRate(), plan.workers(), plan.workers()));
        terminal.line("");
        table().lines().forEach(terminal::line);
    }

    private Table table() {
        String at = "ready → posted p50 at " + Figure.whole(publisher.steadyRate()) + "/s";
        return new Table("", "comments/s", "CPU a comment", at, "p99", "max")
                .row(cells("publisher-service", publisher))
                .row(cells("floor: bare HTTP client", floor))
                .row(
                        "ratio",
                        Figure.percent(publisher.perSecond() / floor.perSecond()),
                        Figure.times(publisher.cpuMicros() / floor.cpuMicros()),
                        Figure.times(publisher.latency().p50() / floor.latency().p50()),
                        Figure.times(publisher.latency().p99() / floor.latency().p99()),
                        Figure.times(publisher.latency().max() / floor.latency().max()));
    }

    private static String[] cells(String name, PublishFigures figures) {
        return new String[] {
            name,
            Figure.whole(figures.perSecond()),
            Figure.whole(figures.cpuMicros()) + " µs",
            Figure.millis(figures.latency().p50()),
            Figure.millis(figures.latency().p99()),
            Figure.millis(figures.latency().max())
        };
    }
}
