package app.pinbridge.publisher.notes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** The body of an answer, no longer than a bound. */
final class BoundedBytes implements BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final int bound;
    private @Nullable Subscription subscription;

    private BoundedBytes(int bound) {
        this.bound = bound;
    }

    static HttpResponse.BodyHandler<byte[]> handler(int bound) {
        return info -> info.statusCode() == 200 ? new BoundedBytes(bound) : BodySubscribers.replacing(new byte[0]);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
        subscription = newSubscription;
        newSubscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[Math.min(buffer.remaining(), bound + 1 - read.size())];
            buffer.get(bytes);
            read.write(bytes, 0, bytes.length);
        }
        if (read.size() > bound && !body.isDone()) {
            if (subscription != null) {
                subscription.cancel();
            }
            body.completeExceptionally(new IOException("the answer is larger than " + bound + " bytes"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(read.toByteArray());
    }
}
