package app.pinbridge.kit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.kafka.KafkaEvents;
import app.pinbridge.kit.KitPlatform;
import app.pinbridge.kit.database.Database;
import app.pinbridge.testkit.TestTopics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventIntakeTest {
    private static final String TOPIC = "ats-records";
    private static final String DEAD = "ats-records.matching-service.dlq";

    private final KitPlatform platform = KitPlatform.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DeadLetters deadLetters = new DeadLetters(platform.producer(), Clock.systemUTC(), "matching-service");
    private final String tenant = "t-" + UUID.randomUUID();
    private final List<String> worked = new ArrayList<>();

    @Test
    void poisonGoesToTheDeadLetterTopicWithItsBytesWhileTheStreamGoesOn() {
        byte[] nonsense = {1, 2, (byte) 0xff};
        List<ConsumerRecord<String, byte[]>> records =
                List.of(good("1"), raw(tenant + "/users/2", nonsense), good("3"));

        intake(platform.database()).take(records, this::note);

        assertThat(worked).containsExactly("users/1", "users/3");
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(nonsense);
            assertThat(header(letter, "pinbridge_error_code")).isEqualTo("invalid_event");
            assertThat(header(letter, "pinbridge_origin_topic")).isEqualTo(TOPIC);
            assertThat(header(letter, "pinbridge_origin_offset")).isEqualTo("7");
        });
        assertThat(count("consumed")).isEqualTo(count("done") + count("dead")).isEqualTo(3);
    }

    @Test
    void oneRecordThatCannotBeWorkedOnDoesNotTakeItsBatchWithIt() {
        BatchWork work = (transaction, batch) -> {
            if (batch.stream().anyMatch(received -> received.subject().equals("users/2"))) {
                throw new IllegalStateException("a bug");
            }
            note(transaction, batch);
        };

        intake(platform.database()).take(List.of(good("1"), good("2"), good("3"), good("4")), work);

        assertThat(worked).containsExactlyInAnyOrder("users/1", "users/3", "users/4");
        assertThat(letters())
                .singleElement()
                .satisfies(letter ->
                        assertThat(header(letter, "pinbridge_error_code")).isEqualTo("processing_failed"));
    }

    @Test
    void aDatabaseThatIsAwayLosesNothing() {
        AtomicInteger refusals = new AtomicInteger(2);

        intake(new Database(away(refusals))).take(List.of(good("1")), this::note);

        assertThat(worked).containsExactly("users/1");
        assertThat(refusals).hasNegativeValue();
        assertThat(letters()).isEmpty();
    }

    @Test
    void aTombstoneIsAnErasure() {
        List<Received> seen = new ArrayList<>();

        intake(platform.database())
                .take(List.of(raw(tenant + "/users/9", null)), (transaction, batch) -> seen.addAll(batch));

        assertThat(seen).containsExactly(new Received.Erasure(TOPIC, tenant, "users/9", 1));
    }

    private EventIntake intake(Database database) {
        return new EventIntake(database, deadLetters, meters);
    }

    private void note(Handle transaction, List<Received> batch) {
        batch.forEach(received -> worked.add(received.subject()));
    }

    private static DataSource refusing(DataSource real, AtomicInteger refusals) {
        return (DataSource) Proxy.newProxyInstance(
                EventIntakeTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection") && refusals.getAndDecrement() > 0) {
                        throw new SQLException("connection refused", "08001");
                    }
                    return method.invoke(real, arguments);
                });
    }

    private DataSource away(AtomicInteger refusals) {
        return refusing(platform.dataSource(), refusals);
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        try (TestTopics topics = new TestTopics()) {
            return topics.records(DEAD).stream()
                    .filter(letter -> letter.key().startsWith(tenant))
                    .toList();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private double count(String outcome) {
        return meters.counter("pinbridge.events", "topic", TOPIC, "outcome", outcome)
                .count();
    }

    private ConsumerRecord<String, byte[]> good(String id) {
        AtsUser user = new AtsUser(id, id + "@acme.example", null, null, null, false);
        ProducerRecord<String, byte[]> sent = KafkaEvents.record(
                Event.of("e-" + id, "/test", Instant.parse("2026-03-02T08:00:00Z"), tenant, user), 4);
        ConsumerRecord<String, byte[]> record = raw(sent.key(), sent.value());
        sent.headers().forEach(header -> record.headers().add(header));
        return record;
    }

    private static ConsumerRecord<String, byte[]> raw(String key, byte @Nullable [] value) {
        return new ConsumerRecord<>(
                TOPIC, 1, 7, 0, TimestampType.CREATE_TIME, 0, 0, key, value, new RecordHeaders(), Optional.empty());
    }
}
