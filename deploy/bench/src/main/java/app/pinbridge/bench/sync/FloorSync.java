package app.pinbridge.bench.sync;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.bench.floor.ReadFloor;
import app.pinbridge.bench.floor.ReadFloorResult;
import app.pinbridge.bench.floor.ReadFloorSpec;
import app.pinbridge.bench.measure.Sender;
import app.pinbridge.contracts.Json;
import app.pinbridge.local.stack.Readiness;
import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.local.stack.StackPorts;
import app.pinbridge.local.stack.StackProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Lets the floor read the same account, in a process with the heap and options of ingest-service. */
record FloorSync(BenchStack stack, int concurrency, Duration patience) {
    private static final String TOPIC = "bench-floor-records";
    /** As ingest-service asks unless told otherwise. */
    private static final int PAGE_SIZE = 500;

    ReadFloorResult run(SimulatedAccount account) {
        makeTopic();
        Path result = stack.state().root().resolve("floor-result.json");
        ReadFloorSpec spec = new ReadFloorSpec(
                StackPorts.url(stack.ports().simulator()) + "/api/v1",
                account.key(),
                stack.servers(),
                TOPIC,
                PAGE_SIZE,
                concurrency,
                result.toString());
        try {
            Path file = stack.state().writeSecret("floor.json", Json.MAPPER.writeValueAsString(spec));
            StackProcess process = stack.floor(ReadFloor.class, FirstSync.SERVICE, file);
            Readiness.await(process, () -> Files.exists(result), patience, "did not end");
            stack.launcher().stop(process);
            return Json.MAPPER.readValue(Files.readString(result), ReadFloorResult.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeTopic() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.servers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Sender.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new StackFailure("the floor cannot be prepared: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped while preparing the floor");
        }
    }
}
