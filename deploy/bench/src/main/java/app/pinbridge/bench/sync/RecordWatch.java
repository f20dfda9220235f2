package app.pinbridge.bench.sync;

import app.pinbridge.contracts.kafka.KafkaEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what ingest-service tells of one customer, from the beginning; contents only as long as interviews are waited for. */
final class RecordWatch implements AutoCloseable {
    private static final String RECORDS = "ats-records";
    private static final String COMPLETE = "integration-complete";
    private static final String WATERMARK = "/sync/";

    private final KafkaConsumer<String, byte[]> consumer;
    private final ComingInterviews coming;
    private long records;
    private OptionalLong complete = OptionalLong.empty();

    RecordWatch(String servers, ComingInterviews coming) {
        this.coming = coming;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(RECORDS, COMPLETE)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads for a moment. */
    void read() {
        var batch = consumer.poll(Duration.ofMillis(100));
        long now = System.nanoTime();
        batch.forEach(record -> note(record, now));
        coming.look(now);
    }

    private void note(ConsumerRecord<String, byte[]> record, long now) {
        if (record.topic().equals(COMPLETE)) {
            complete = OptionalLong.of(complete.orElse(now));
        } else if (!record.key().contains(WATERMARK)) {
            records++;
            if (!coming.done() && record.value() != null) {
                coming.take(KafkaEvents.read(record));
            }
        }
    }

    /** Records so far, without watermarks. */
    long records() {
        return records;
    }

    /** When the sync was first said to be complete, by {@link System#nanoTime}. */
    OptionalLong complete() {
        return complete;
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
