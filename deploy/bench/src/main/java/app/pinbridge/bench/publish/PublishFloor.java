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

    PublishFigures run(String key, PublishFigures publisher) {
        int first = plan.warmUp() + publisher.comments();
        int steadyComments = plan.steadyComments(publisher.steadyRate());
        Path result = stack.state().root().resolve("floor-result.json");
        CommentFloorSpec spec = new CommentFloorSpec(
                StackPorts.url(stack.ports().simulator()) + "/api/v1",
                key,
                stories.applications().subList(0, first + steadyComments),
                plan.warmUp(),
                publisher.comments(),
                publisher.steadyRate(),
                plan.workers(),
                publisher.bodyLength(),
                result.toString());
        CommentFloorResult begun = begun(spec, result);
        comments.next(plan.warmUp());
        List<Comments.Posted> speed = comments.next(publisher.comments());
        List<Comments.Posted> steady = comments.next(steadyComments);
        return new PublishFigures(
                publisher.comments(),
                PublishBench.perSecond(speed, begun.speedAt()),
                begun.cpuMicros(),
                publisher.steadyRate(),
                bench.latency(steady, first, begun.steadyAt(), publisher.steadyRate()),
                publisher.bodyLength());
    }

    private CommentFloorResult begun(CommentFloorSpec spec, Path result) {
        try {
            Path file = stack.state().writeSecret("floor.json", Json.MAPPER.writeValueAsString(spec));
            StackProcess process = stack.floor(CommentFloor.class, PublishRun.SERVICE, file);
            Readiness.await(process, () -> Files.exists(result), PATIENCE, "did not end");
            stack.launcher().stop(process);
            return Json.MAPPER.readValue(Files.readString(result), CommentFloorResult.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
