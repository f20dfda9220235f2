package app.pinbridge.kit.intake;

import app.pinbridge.contracts.kafka.TopicTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes what the service could not read or work on: raw bytes and original headers, plus headers for the error and the
 * origin. It returns only when Kafka has the letter, so nothing is acknowledged that is kept nowhere.
 */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Producer<String, byte[]> producer;
    private final Clock clock;
    private final String service;

    /** Dead letters of the service with this name. */
    public DeadLetters(
            Producer<String, byte[]> producer,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.producer = producer;
        this.clock = clock;
        this.service = service;
    }

    /** Puts a record aside. Throws when Kafka does not take it; the record is then not to be acknowledged. */
    public void put(ConsumerRecord<String, byte[]> origin, String code, String message) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(
                TopicTable.deadLetters(origin.topic(), service), null, origin.key(), origin.value(), origin.headers());
        header(letter, "pinbridge_error_code", code);
        header(letter, "pinbridge_error_message", message);
        header(letter, "pinbridge_origin_topic", origin.topic());
        header(letter, "pinbridge_origin_partition", Integer.toString(origin.partition()));
        header(letter, "pinbridge_origin_offset", Long.toString(origin.offset()));
        header(letter, "pinbridge_dead_at", clock.instant().toString());
        try {
            producer.send(letter).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the dead letter was not taken by Kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while putting a record aside", e);
        }
        LOG.warnf(
                "dead letter: topic=%s partition=%d offset=%d code=%s %s",
                origin.topic(), origin.partition(), origin.offset(), code, message);
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().remove(name);
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
