package app.pinbridge.bench.measure;

import app.pinbridge.bench.world.Calls;
import app.pinbridge.local.stack.Launcher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Watches a topic for what is said of calls, and notes when each call was first spoken of. */
public final class ResultWatch implements AutoCloseable {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private final int first;
    private final AtomicLongArray seenAt;
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicLong last = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean running = true;

    /**
     * Begins to watch from the topic's present end.
     *
     * @param first the number of the first call that counts
     * @param count how many do
     */
    public ResultWatch(String servers, String topic, int first, int count) {
        this.first = first;
        this.seenAt = new AtomicLongArray(count);
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().daemon().name("watch " + topic).start(this::watch);
    }

    /** Waits until every call was spoken of, or patience ends; throws when a process of the stack has ended. */
    public boolean await(Launcher stack, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (seen() < count()) {
            stack.requireAlive();
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }

    /** How many calls count. */
    public int count() {
        return seenAt.length();
    }

    /** How many of them were spoken of. */
    public int seen() {
        return seen.get();
    }

    /** When the latest of them was first spoken of, by {@link System#nanoTime}. */
    public long lastSeen() {
        return last.get();
    }

    /** Mean size of what was said, in bytes. */
    public int meanBytes() {
        return seen() == 0 ? 0 : (int) (bytes.get() / seen());
    }

    /** How long it took from when each was due; calls that were not spoken of are left out. */
    public Latencies.Summary since(long[] dues) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < dues.length; i++) {
            long at = seenAt.get(i);
            if (at != 0) {
                latencies.record(at - dues[i]);
            }
        }
        return latencies.summary();
    }

    private void watch() {
        while (running) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                note(record, System.nanoTime());
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record, long now) {
        int index = Calls.number(record.key()) - first;
        if (index >= 0 && index < seenAt.length() && seenAt.compareAndSet(index, 0, now)) {
            last.set(now);
            bytes.addAndGet(record.serializedValueSize());
            seen.incrementAndGet();
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
