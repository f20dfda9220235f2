package app.pinbridge.publisher;

import app.pinbridge.contracts.kafka.KafkaEvents;
import app.pinbridge.testkit.TestTopics;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Tombstones, as the host product sends them for a person's right to erasure. */
final class Erasures {
    private static final int PARTITIONS = 4;

    private Erasures() {}

    static void erase(TestTopics topics, String tenant, String call) {
        topics.send(new ProducerRecord<>(
                "call-events", KafkaEvents.partition(tenant, PARTITIONS), tenant + "/calls/" + call, null));
    }
}
