package app.pinbridge.bench.match;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.bench.measure.Latencies;
import app.pinbridge.bench.world.Calls;
import app.pinbridge.bench.world.Customers;
import app.pinbridge.contracts.EventType;
import app.pinbridge.local.console.Terminal;
import app.pinbridge.local.stack.StackFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Grows the customers step by step and measures the service and its floor at each step, in one stack. */
public final class MatchBench {
    private final BenchStack stack;
    private final MatchPlan plan;
    private final Customers customers;
    private final Terminal terminal;
    private final ServiceCounter counter;
    private int nextCall;

    /**
     * A bench in a stack whose matching-service is ready.
     *
     * @param service its address
     */
    public MatchBench(BenchStack stack, String service, MatchPlan plan, Customers customers, Terminal terminal) {
        this.stack = stack;
        this.counter = new ServiceCounter(service);
        this.plan = plan;
        this.customers = customers;
        this.terminal = terminal;
    }

    /** Measures each scale, the smallest first. Stops after one that could not be loaded in time. */
    public List<MatchScale> run() {
        FloorRun.prepare(stack);
        Preload preload = new Preload(stack, customers, counter, terminal);
        List<MatchScale> scales = new ArrayList<>();
        int from = 0;
        for (int wanted : plan.interviews()) {
            terminal.line("%,d interviews of %d customers …".formatted(wanted, plan.tenants()));
            Preload.Loaded loaded = preload.upTo(wanted / plan.tenants(), plan.loadBound());
            Calls calls = new Calls(customers, from, loaded.interviews());
            requireEnough(calls);
            settle();
            scales.add(scale(wanted, loaded, calls));
            preload.sentByOthers(plan.callsOfScale());
            from = loaded.interviews();
            if (from < wanted / plan.tenants()) {
                terminal.line(
                        "  time to load ran out at %,d; larger steps are left out".formatted(from * plan.tenants()));
                break;
            }
        }
        return scales;
    }

    private MatchScale scale(int wanted, Preload.Loaded loaded, Calls calls) {
        int begin = nextCall;
        CallStream service = new CallStream(stack, EventType.CALL.topic(), EventType.MATCH.topic());
        terminal.line("  the service: warming up");
        service.throughput(calls, begin, plan.warmUp());
        int first = begin + plan.warmUp();
        long decisions = counter.decisions();
        CallStream.Throughput speed = service.throughput(calls, first, plan.events());
        double decisionsForCall = (double) (counter.decisions() - decisions) / plan.events();
        terminal.line("  the service: %,.0f calls/s".formatted(speed.perSecond()));
        Latencies.Summary latency =
                service.latency(calls, first + plan.events(), plan.latencyEvents(), plan.perSecond());
        terminal.line("  the service: p50 %.1f ms, p99 %.1f ms".formatted(latency.p50(), latency.p99()));
        nextCall = begin + plan.callsOfScale();
        RowCounts rows = RowCounts.of(stack, first, plan.events());

        try (FloorRun floor = FloorRun.start(stack, rows, speed.resultBytes())) {
            CallStream stream = floor.stream();
            stream.throughput(calls, begin, plan.warmUp());
            CallStream.Throughput floorSpeed = stream.throughput(calls, first, plan.events());
            terminal.line("  the floor:   %,.0f calls/s".formatted(floorSpeed.perSecond()));
            Latencies.Summary floorLatency =
                    stream.latency(calls, first + plan.events(), plan.latencyEvents(), plan.perSecond());
            terminal.line("  the floor:   p50 %.1f ms, p99 %.1f ms".formatted(floorLatency.p50(), floorLatency.p99()));
            return new MatchScale(
                    wanted,
                    loaded.interviews() * plan.tenants(),
                    loaded.perSecond(),
                    plan.events(),
                    speed.perSecond(),
                    floorSpeed.perSecond(),
                    decisionsForCall,
                    rows,
                    speed.resultBytes(),
                    latency,
                    floorLatency,
                    databaseMegabytes());
        }
    }

    private void requireEnough(Calls calls) {
        if (calls.capacity() < plan.callsOfScale()) {
            throw new StackFailure(
                    "%,d calls at each step need more than %,d new interviews; take fewer --events or more --interviews"
                            .formatted(plan.callsOfScale(), (calls.to() - calls.from()) * plan.tenants()));
        }
    }

    /** What a database that has run for a while has done: its statistics are of what is in it, its dirty pages written. */
    private void settle() {
        try (Connection connection = stack.connect("matching_service");
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw new StackFailure("the service's database does not settle: " + e.getMessage());
        }
    }

    private long databaseMegabytes() {
        try (Connection connection = stack.connect("matching_service");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_database_size(current_database()) >> 20")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new StackFailure("the service's database does not tell its size: " + e.getMessage());
        }
    }
}
