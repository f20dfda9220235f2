package app.pinbridge.contracts.kafka;

import app.pinbridge.contracts.BinaryCodec;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.InvalidEventException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;

/** Events as Kafka records: binary content mode, key {@code <tenantid>/<subject>}, partition from the tenant alone. */
public final class KafkaEvents {
    private KafkaEvents() {}

    /** The record that carries an event on its type's topic, which has the given number of partitions. */
    public static ProducerRecord<String, byte[]> record(Event<?> event, int partitions) {
        Headers headers = new RecordHeaders();
        BinaryCodec.headers(event).forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(
                event.type().topic(),
                partition(event.tenantId(), partitions),
                event.key(),
                BinaryCodec.value(event),
                headers);
    }

    /**
     * Reads a record that is no tombstone. Throws {@link InvalidEventException} when it is no event of the contract or
     * its key is not the event's.
     */
    public static Event<?> read(ConsumerRecord<String, byte[]> record) {
        Event<?> event = BinaryCodec.read(
                name -> {
                    Header header = record.headers().lastHeader(name);
                    return header == null ? null : header.value();
                },
                record.value());
        if (!event.key().equals(record.key())) {
            throw new InvalidEventException("key", "is not <tenantid>/<subject> of the event");
        }
        return event;
    }

    /** The partition that holds all of a tenant. */
    public static int partition(String tenantId, int partitions) {
        return Utils.toPositive(Utils.murmur2(tenantId.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
