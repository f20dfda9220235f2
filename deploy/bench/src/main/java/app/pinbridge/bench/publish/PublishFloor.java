package app.pinbridge.bench.publish;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.bench.floor.CommentFloor;
import app.pinbridge.bench.floor.CommentFloorResult;
import app.pinbridge.bench.floor.CommentFloorSpec;
import app.pinbridge.contracts.Json;
import app.pinbridge.local.stack.Readiness;
import app.pinbridge.local.stack.StackPorts;
import app.pinbridge.local.stack.StackProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs the publisher's floor in a process like the publisher's and reads what it did in the same log. */
record PublishFloor(BenchStack stack, PublishPlan plan, Stories stories, Comments comments, PublishBench bench) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    PublishFigures run(String key, int bodyLength) {
        Path result = stack.state().root().resolve("floor-result.json");
        CommentFloorSpec spec = new CommentFloorSpec(
                StackPorts.url(stack.ports().simulator()) + "/api/v1",
                key,
                stories.applications().subList(0, plan.all()),
                plan.warmUp(),
                plan.comments(),
                plan.perSecond(),
                plan.workers(),
                bodyLength,
                result.toString());
        try {
            Path file = stack.state().writeSecret("floor.json", Json.MAPPER.writeValueAsString(spec));
            StackProcess process = stack.floor(CommentFloor.class, "publisher-service", file);
            Readiness.await(process, () -> Files.exists(result), PATIENCE, "did not end");
            stack.launcher().stop(process);
            CommentFloorResult begun = Json.MAPPER.readValue(Files.readString(result), CommentFloorResult.class);
            comments.next(plan.warmUp());
            List<Comments.Posted> speed = comments.next(plan.comments());
            List<Comments.Posted> steady = comments.next(plan.steadyComments());
            return new PublishFigures(
                    PublishBench.perSecond(speed, begun.speedAt()),
                    bench.latency(steady, plan.warmUp() + plan.comments(), begun.steadyAt()),
                    bodyLength);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
