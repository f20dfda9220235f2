package app.pinbridge.bench.match;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.bench.measure.CpuTime;
import app.pinbridge.bench.measure.Latencies;
import app.pinbridge.bench.measure.ServiceCounter;
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
import java.util.function.DoubleUnaryOperator;

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
            int before = nextCall;
            scales.add(scale(wanted, loaded, calls));
            preload.sentByOthers(nextCall - before);
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
        CallStream stream = new CallStream(stack, EventType.CALL.topic(), EventType.MATCH.topic());
        int begin = nextCall;
        int warmUp = plan.warmUpWithin(calls.capacity());
        terminal.line("  the service: warming up with %,d calls".formatted(warmUp));
        double expected = stream.throughput(calls, begin, warmUp).perSecond();
        int first = begin + warmUp;
        int events = plan.speedEvents(expected);
        ServiceCounter.State before = counter.state();
        Speed service = speed("matching-service", stream, calls, first, events, plan::steadyRate);
        ServiceCounter.State after = counter.state();
        nextCall = first + events + plan.latencyEvents(service.rate());
        RowCounts rows = RowCounts.of(stack, first, events);
        try (FloorRun run = FloorRun.start(stack, rows, service.throughput().resultBytes())) {
            run.stream().throughput(calls, begin, warmUp);
            Speed floor = speed("floor", run.stream(), calls, first, events, speed -> service.rate());
            return new MatchScale(
                    wanted,
                    loaded.interviews() * plan.tenants(),
                    loaded.perSecond(),
                    events,
                    service.throughput().perSecond(),
                    floor.throughput().perSecond(),
                    new MatchScale.Cpu(
                            service.cpu().measuredMicros(events), service.cpu().baseMicros(events)),
                    new MatchScale.Cpu(
                            floor.cpu().measuredMicros(events), floor.cpu().baseMicros(events)),
                    after.roundsSince(before),
                    after.decisionsSince(before) / (nextCall - first),
                    rows,
                    service.throughput().resultBytes(),
                    service.rate(),
                    service.latency(),
                    floor.latency(),
                    databaseMegabytes());
        }
    }

    private record Speed(CallStream.Throughput throughput, CpuTime cpu, double rate, Latencies.Summary latency) {}

    private Speed speed(
            String name, CallStream stream, Calls calls, int first, int events, DoubleUnaryOperator steadyRate) {
        CpuTime before = CpuTime.until(stack, name);
        CallStream.Throughput throughput = stream.throughput(calls, first, events);
        CpuTime cpu = CpuTime.until(stack, name).since(before);
        double rate = steadyRate.applyAsDouble(throughput.perSecond());
        Latencies.Summary latency = stream.latency(calls, first + events, plan.latencyEvents(rate), rate);
        terminal.line("  %s: %,.0f calls/s; at %,.0f/s p50 %.1f ms, p99 %.1f ms"
                .formatted(name, throughput.perSecond(), rate, latency.p50(), latency.p99()));
        return new Speed(throughput, cpu, rate, latency);
    }

    private void requireEnough(Calls calls) {
        if (calls.capacity() < plan.fewestCalls()) {
            throw new StackFailure(
                    "%,d calls at each step need more than %,d new interviews; take fewer --events or more --interviews"
                            .formatted(plan.fewestCalls(), (calls.to() - calls.from()) * plan.tenants()));
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
