package app.pinbridge.bench.publish;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.local.stack.JsonHttp;
import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.local.stack.StackPorts;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The simulator's log of what was committed there: the truth about when a comment was posted, whoever posted it. */
final class Comments {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int GREETINGS = 20;

    private final BenchStack stack;
    private final JsonHttp control;
    private final long aheadMillis;
    private final Queue<Posted> unread = new ArrayDeque<>();
    private long read;

    Comments(BenchStack stack, Clock clock) {
        this.stack = stack;
        this.control = new JsonHttp(StackPorts.url(stack.ports().simulator()) + "/_control", Map.of());
        this.aheadMillis = ahead(clock);
    }

    /**
     * A committed comment.
     *
     * @param at by this machine's clock, in milliseconds since 1970
     */
    record Posted(String application, long at, int length) {}

    /** Applications that comments can be put on. */
    List<String> applications(int count) {
        List<String> ids = new ArrayList<>();
        control.get("/applications?limit=" + count)
                .orThrow("the simulator")
                .forEach(node -> ids.add(node.path("applicationId").asText()));
        if (ids.size() < count) {
            throw new StackFailure("the simulator has " + ids.size() + " applications, " + count + " are needed");
        }
        return ids;
    }

    /** The next comments, in the order in which they were committed; waits for them as long as patience lasts. */
    List<Posted> next(int count) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (unread.size() < count) {
            stack.launcher().requireAlive();
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new StackFailure("only %d of %d comments were posted in %d s"
                        .formatted(unread.size(), count, PATIENCE.toSeconds()));
            }
            LockSupport.parkNanos(LOOK_NANOS);
            look();
        }
        List<Posted> posted = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            posted.add(unread.remove());
        }
        return posted;
    }

    private void look() {
        for (JsonNode write :
                control.get("/writes?after=" + read).orThrow("the simulator").path("writes")) {
            read = write.path("seq").asLong();
            unread.add(new Posted(
                    write.path("commentableId").asText(),
                    Instant.parse(write.path("at").asText()).toEpochMilli() - aheadMillis,
                    write.path("bodyText").asText().length()));
        }
    }

    /** How far the simulator's clock, which runs as fast as ours, is ahead: by the quickest of some answers. */
    private long ahead(Clock clock) {
        long quickest = Long.MAX_VALUE;
        long ahead = 0;
        for (int i = 0; i < GREETINGS; i++) {
            long asked = clock.millis();
            Instant now = Instant.parse(
                    control.get("/time").orThrow("the simulator").path("now").asText());
            long answered = clock.millis();
            if (answered - asked < quickest) {
                quickest = answered - asked;
                ahead = now.toEpochMilli() - (asked + answered) / 2;
            }
        }
        return ahead;
    }
}
