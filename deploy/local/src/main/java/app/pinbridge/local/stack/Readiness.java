package app.pinbridge.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until something answers, and gives up at once when its process has ended. */
public final class Readiness {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private Readiness() {}

    /** Waits until a GET of the address gives 200. */
    public static void awaitHttp(StackProcess process, URI address, Duration patience) {
        await(process, () -> answers(address), patience, "did not answer at " + address);
    }

    /** Waits until the condition holds. */
    public static void await(StackProcess process, BooleanSupplier condition, Duration patience, String complaint) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            process.requireAlive();
            if (System.nanoTime() > deadline) {
                throw new StackFailure(process.name() + " " + complaint + " within " + patience.toSeconds() + " s");
            }
            pause();
        }
    }

    /** Whether a GET of the address gives 200 now. */
    public static boolean answers(URI address) {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(address)
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped while starting");
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped while starting");
        }
    }
}
