package app.pinbridge.contracts.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.Examples;
import app.pinbridge.contracts.InvalidEventException;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.RandomData;
import app.pinbridge.contracts.StructuredCodec;
import app.pinbridge.contracts.schemas.EventSchemas;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KafkaEventsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.000000001Z");

    @ParameterizedTest
    @EnumSource
    void anEventSentAndReceivedIsTheSameEvent(EventType type) {
        Event<?> event = StructuredCodec.read(Examples.rich(type));

        Event<?> received = KafkaEvents.read(received(KafkaEvents.record(event, 12)));

        assertThat(received).isEqualTo(event);
    }

    @ParameterizedTest
    @EnumSource
    void anyEventSentAndReceivedIsTheSameEvent(EventType type) {
        for (long seed = 0; seed < 100; seed++) {
            Event<?> event = Event.of("é-" + seed, "/test", NOON, "ac/mé", new RandomData(seed).of(type));

            Event<?> received = KafkaEvents.read(received(KafkaEvents.record(event, 12)));

            assertThat(received).as("seed %d", seed).isEqualTo(event);
        }
    }

    @Test
    void aRecordIsInBinaryContentModeWithTheTenantInItsKey() throws IOException {
        Event<?> event = StructuredCodec.read(Examples.rich(EventType.ATS_INTERVIEW));

        ProducerRecord<String, byte[]> record = KafkaEvents.record(event, 12);

        assertThat(record.topic()).isEqualTo("ats-records");
        assertThat(record.key()).isEqualTo("acme/interviews/30");
        assertThat(headers(record))
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "example-6",
                        "ce_source", "/pinbridge/ingest-service",
                        "ce_type", "pinbridge.ats.interview.v1",
                        "ce_subject", "interviews/30",
                        "ce_time", "2026-03-01T10:00:00Z",
                        "ce_tenantid", "acme",
                        "content-type", "application/json",
                        "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        JsonNode value = Json.MAPPER.readTree(record.value());
        assertThat(EventSchemas.validate(EventType.ATS_INTERVIEW, value)).isEmpty();
        assertThat(value).isEqualTo(Examples.rich(EventType.ATS_INTERVIEW).get("data"));
    }

    @Test
    void allOfATenantIsOnOnePartition() {
        IntStream partitions = IntStream.range(0, 200)
                .map(id -> KafkaEvents.record(user("acme", "" + id), 12).partition());

        assertThat(partitions.distinct().count()).isOne();
    }

    /** Another number here moves every tenant's future events away from its past ones. */
    @ParameterizedTest
    @CsvSource({"acme, 12, 0", "globex, 12, 7", "é, 12, 3", "acme, 1, 0"})
    void thePartitionOfATenantNeverChanges(String tenant, int partitions, int expected) {
        assertThat(KafkaEvents.partition(tenant, partitions)).isEqualTo(expected);
    }

    @Test
    void tenantsSpreadOverAllPartitions() {
        IntStream partitions = IntStream.range(0, 1000).map(tenant -> KafkaEvents.partition("tenant-" + tenant, 12));

        assertThat(partitions.distinct().count()).isEqualTo(12);
    }

    @Test
    void aRecordWhoseKeyIsOfAnotherSubjectIsRefused() {
        ProducerRecord<String, byte[]> record = KafkaEvents.record(user("acme", "1"), 12);

        assertThatThrownBy(() -> KafkaEvents.read(received(record, "globex/users/1", record.value())))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageContaining("key");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, ",
        "ce_id, ",
        "ce_source, ",
        "ce_type, ",
        "ce_subject, ",
        "ce_time, ",
        "ce_tenantid, ",
        "ce_specversion, 0.3",
        "ce_type, pinbridge.mood.v1",
        "ce_time, 1767603600",
        "ce_time, 2026-03-02T12:00:00"
    })
    void aMissingOrWrongHeaderIsNamed(String header, String wrong) {
        ProducerRecord<String, byte[]> record = KafkaEvents.record(user("acme", "1"), 12);
        record.headers().remove(header);
        Optional.ofNullable(wrong)
                .ifPresent(value -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> KafkaEvents.read(received(record)))
                .isInstanceOfSatisfying(
                        InvalidEventException.class, e -> assertThat(header).endsWith(e.field()));
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "{", "[]", "null", "7", "{\"id\":\"1\"} {}", "''"})
    void aValueThatIsNoObjectIsRefused(String value) {
        ProducerRecord<String, byte[]> record = KafkaEvents.record(user("acme", "1"), 12);

        assertThatThrownBy(
                        () -> KafkaEvents.read(received(record, record.key(), value.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidEventException.class);
    }

    /** A tombstone has no value and may have no headers: what is erased stands in its key. */
    @Test
    void aTombstoneIsToldByItsMissingValueBeforeItIsRead() {
        ProducerRecord<String, byte[]> record = KafkaEvents.record(user("acme", "1"), 12);

        ConsumerRecord<String, byte[]> tombstone = received(record, record.key(), null);

        assertThat(tombstone.value()).isNull();
        assertThat(tombstone.key()).isEqualTo("acme/users/1");
    }

    private static Event<AtsUser> user(String tenant, String id) {
        return Event.of("e1", "/test", NOON, tenant, new AtsUser(id, null, null, null, null, false));
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        return received(sent, sent.key(), sent.value());
    }

    private static ConsumerRecord<String, byte[]> received(
            ProducerRecord<String, byte[]> sent, String key, byte[] value) {
        return new ConsumerRecord<>(
                sent.topic(),
                sent.partition(),
                0,
                0,
                TimestampType.CREATE_TIME,
                key.length(),
                value == null ? 0 : value.length,
                key,
                value,
                sent.headers(),
                Optional.empty());
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
