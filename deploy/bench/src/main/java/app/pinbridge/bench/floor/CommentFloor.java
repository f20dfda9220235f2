package app.pinbridge.bench.floor;

import app.pinbridge.bench.measure.OpenLoop;
import app.pinbridge.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Main class of the publisher's floor: a bare HTTP client that posts as many comments, as long, with as many requests under
 * way. It has no Kafka, no database, no budget and no care. Argument: the file of its specification.
 */
public final class CommentFloor {
    private static final int CREATED = 201;

    private final CommentFloorSpec spec;
    private final ExecutorService senders;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private CommentFloor(CommentFloorSpec spec, ExecutorService senders) {
        this.spec = spec;
        this.senders = senders;
    }

    /** Posts everything, says when it began, and waits to be ended. */
    public static void main(String[] arguments) throws IOException, ExecutionException, InterruptedException {
        CommentFloorSpec spec = Json.MAPPER.readValue(Files.readString(Path.of(arguments[0])), CommentFloorSpec.class);
        try (ExecutorService senders = Executors.newFixedThreadPool(spec.concurrency())) {
            CommentFloorResult result = new CommentFloor(spec, senders).run(Clock.systemUTC());
            Path unfinished = Path.of(spec.result() + ".part");
            Files.writeString(unfinished, Json.MAPPER.writeValueAsString(result));
            Files.move(unfinished, Path.of(spec.result()));
            new CountDownLatch(1).await();
        }
    }

    private CommentFloorResult run(Clock clock) throws ExecutionException, InterruptedException {
        atOnce(spec.applications().subList(0, spec.warmUp()));
        long cpu = cpuNanos();
        long speedAt = clock.millis();
        atOnce(spec.applications().subList(spec.warmUp(), spec.warmUp() + spec.speed()));
        double cpuMicros = (cpuNanos() - cpu) / 1000.0 / spec.speed();
        long steadyAt = clock.millis();
        List<String> rest = spec.applications()
                .subList(spec.warmUp() + spec.speed(), spec.applications().size());
        List<Future<?>> answers = new ArrayList<>();
        new OpenLoop(spec.perSecond()).run(rest.size(), i -> answers.add(senders.submit(() -> post(rest.get(i)))));
        await(answers);
        return new CommentFloorResult(speedAt, steadyAt, cpuMicros);
    }

    private static long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    private void atOnce(List<String> applications) throws ExecutionException, InterruptedException {
        List<Future<?>> answers = new ArrayList<>();
        applications.forEach(application -> answers.add(senders.submit(() -> post(application))));
        await(answers);
    }

    private static void await(List<Future<?>> answers) throws ExecutionException, InterruptedException {
        for (Future<?> answer : answers) {
            answer.get();
        }
    }

    private int post(String application) throws IOException, InterruptedException {
        String body = Json.MAPPER.writeValueAsString(Map.of(
                "data",
                Map.of(
                        "type",
                        "comments",
                        "attributes",
                        Map.of("body_text", "x".repeat(spec.bodyLength())),
                        "relationships",
                        Map.of("commentable", Map.of("data", Map.of("type", "applications", "id", application))))));
        HttpRequest request = HttpRequest.newBuilder(URI.create(spec.api() + "/comments"))
                .header("X-API-KEY", spec.key())
                .header("Accept", "application/vnd.api+json")
                .header("Content-Type", "application/vnd.api+json")
                .POST(BodyPublishers.ofString(body))
                .build();
        int status = http.send(request, BodyHandlers.ofByteArray()).statusCode();
        if (status != CREATED) {
            throw new IOException("a comment was answered with " + status);
        }
        return status;
    }
}
