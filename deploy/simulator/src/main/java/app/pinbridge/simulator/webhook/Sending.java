package app.pinbridge.simulator.webhook;

import app.pinbridge.simulator.webhook.Deliveries.State;
import app.pinbridge.simulator.world.SimulatedClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends one message until it is taken, with 2xx within five seconds, or the retries are used up. Redirects are no answer. */
final class Sending implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deliveries deliveries;
    private final SimulatedClock clock;
    private final Random random;
    private volatile RetryPlan plan = new RetryPlan(Duration.ofHours(24));

    Sending(Deliveries deliveries, SimulatedClock clock, long seed) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.random = new Random(seed);
    }

    void retryWithin(Duration window) {
        plan = new RetryPlan(window);
    }

    /** Blocks until the message is taken or given up, or all sending has ended. */
    void deliver(long seq, Webhook webhook, Message message) {
        try {
            for (int attempts = 1; closed.getCount() > 0; attempts++) {
                int status = send(webhook, message);
                boolean taken = status >= 200 && status < 300;
                boolean last = attempts > RetryPlan.RETRIES;
                deliveries.attempted(seq, taken ? State.TAKEN : last ? State.GIVEN_UP : State.UNDER_WAY, status);
                if (taken || last) {
                    return;
                }
                Duration wait = plan.waitAfter(attempts, clock.pace(), random);
                if (closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The status of the answer; 0 when none came in time. */
    private int send(Webhook webhook, Message message) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(webhook.url())
                .timeout(TIMEOUT)
                .header("content-type", "application/json")
                .header(Message.SIGNATURE_HEADER, message.signature(webhook.secret()))
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.shutdownNow();
    }
}
