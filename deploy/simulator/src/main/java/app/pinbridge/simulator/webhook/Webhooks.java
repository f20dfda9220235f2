package app.pinbridge.simulator.webhook;

import app.pinbridge.simulator.webhook.Deliveries.Delivery;
import app.pinbridge.simulator.world.Happened;
import app.pinbridge.simulator.world.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The account's webhooks. What happens in the world is sent to each that asked for it, in no certain order. */
public final class Webhooks implements AutoCloseable {
    private final Map<String, Webhook> webhooks = new LinkedHashMap<>();
    private final Deliveries deliveries = new Deliveries();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Sending sending;
    private int lastId;

    private Webhooks(World world, long seed) {
        this.sending = new Sending(deliveries, world.clock(), seed);
    }

    /** Begins to listen to a world. */
    public static Webhooks of(World world, long seed) {
        Webhooks webhooks = new Webhooks(world, seed);
        world.listen(webhooks::tell);
        return webhooks;
    }

    /** Sets one up; returns its id. */
    public synchronized String add(Webhook webhook) {
        String id = "w" + ++lastId;
        webhooks.put(id, webhook);
        return id;
    }

    /** Takes one away; false when there is none of that id. What is under way goes on. */
    public synchronized boolean remove(String id) {
        return webhooks.remove(id) != null;
    }

    /** All of them by id. */
    public synchronized Map<String, Webhook> all() {
        return new LinkedHashMap<>(webhooks);
    }

    /**
     * Changes the world's time in which a message is sent again, 24 hours unless told otherwise; what is under way goes by
     * the new one from its next attempt.
     *
     * @throws IllegalArgumentException when it is not positive
     */
    public void retryWithin(Duration window) {
        sending.retryWithin(window);
    }

    /** What was told and what became of it. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** Tells something once more, as happens when an answer was lost on its way; false when it is not kept. */
    public boolean repeat(long seq) {
        Optional<Delivery> delivery = deliveries.find(seq);
        delivery.ifPresent(known -> send(known.webhook(), known.happened()));
        return delivery.isPresent();
    }

    private void tell(Happened happened) {
        all().forEach((id, webhook) -> {
            if (webhook.concerns(happened)) {
                send(id, happened);
            }
        });
    }

    private synchronized void send(String id, Happened happened) {
        Webhook webhook = webhooks.get(id);
        if (webhook != null) {
            long seq = deliveries.begin(id, happened);
            threads.execute(() -> sending.deliver(seq, webhook, Message.of(happened)));
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            webhooks.clear();
        }
        sending.close();
        threads.close();
    }
}
