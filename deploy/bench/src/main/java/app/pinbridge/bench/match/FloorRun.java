package app.pinbridge.bench.match;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.bench.floor.MatchFloor;
import app.pinbridge.bench.floor.MatchFloorSpec;
import app.pinbridge.bench.measure.Sender;
import app.pinbridge.contracts.Json;
import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.local.stack.StackProcess;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The matcher's floor, running beside a service that has nothing to do; ends when it is closed. */
final class FloorRun implements AutoCloseable {
    private static final String DATABASE = "bench_floor";
    private static final String IN = "bench-floor-calls";
    private static final String OUT = "bench-floor-results";

    private final BenchStack stack;
    private final StackProcess process;

    private FloorRun(BenchStack stack, StackProcess process) {
        this.stack = stack;
        this.process = process;
    }

    /** Makes its topics and its database. */
    static void prepare(BenchStack stack) {
        try (Connection connection = stack.connect("postgres");
                Statement statement = connection.createStatement();
                Admin admin = Admin.create(Map.of("bootstrap.servers", stack.servers()))) {
            statement.execute("CREATE DATABASE " + DATABASE + " TEMPLATE template0");
            admin.createTopics(List.of(
                            new NewTopic(IN, Sender.PARTITIONS, (short) 1),
                            new NewTopic(OUT, Sender.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (SQLException | ExecutionException e) {
            throw new StackFailure("the floor cannot be prepared: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped while preparing the floor");
        }
    }

    /** Starts it, to write as much as was counted of the service. */
    static FloorRun start(BenchStack stack, RowCounts rows, int resultBytes) {
        MatchFloorSpec spec = new MatchFloorSpec(
                stack.servers(),
                stack.jdbcUrl(DATABASE),
                BenchStack.POSTGRES,
                BenchStack.POSTGRES,
                IN,
                OUT,
                rows.keys(),
                rows.dependencies(),
                rows.accesses(),
                rows.answerBytes(),
                resultBytes,
                Sender.PARTITIONS);
        try {
            Path file = stack.state().writeSecret("floor.json", Json.MAPPER.writeValueAsString(spec));
            return new FloorRun(stack, stack.floor(MatchFloor.class, "matching-service", file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where its calls go in and its results come out. */
    CallStream stream() {
        return new CallStream(stack, IN, OUT);
    }

    @Override
    public void close() {
        stack.launcher().stop(process);
    }
}
