package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.kafka.KafkaEvents;
import app.pinbridge.kit.intake.EventIntake;
import app.pinbridge.matching.intake.MicroBatch;
import app.pinbridge.testkit.ServicePlatform;
import app.pinbridge.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch whose connection dies after everything was written and before it was committed. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class CrashTest {
    @Inject
    EventIntake intake;

    @Inject
    MicroBatch work;

    @Inject
    Matcher matcher;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final String tenant = "t-" + UUID.randomUUID();

    /** Kills the session that is at work, twice, at the last statement before its commit. */
    @BeforeEach
    void layTheTrap() {
        asOwner("""
                CREATE SEQUENCE crash;
                GRANT USAGE ON crash TO pinbridge_worker;
                CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.tenant_id = '%s' AND nextval('crash') <= 2 THEN
                        PERFORM pg_terminate_backend(pg_backend_pid());
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE CONSTRAINT TRIGGER crash AFTER INSERT ON outbox DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION crash();
                """.formatted(tenant));
    }

    @AfterEach
    void clearTheTrap() {
        asOwner("DROP TRIGGER crash ON outbox; DROP FUNCTION crash(); DROP SEQUENCE crash");
    }

    @Test
    void losesNothingAndDoublesNothing() {
        List<Event<?>> events = Streams.sample(tenant);
        try (TestTopics topics = new TestTopics()) {

            intake.take(records(events), work);

            matcher.settle(tenant);
            Matcher.assertSameCalls(matcher.answers(tenant), Matcher.expected(events));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> matcher.count("outbox", tenant) == 0);
            assertThat(topics.events("match-results", tenant))
                    .hasSize(5)
                    .extracting(Event::id)
                    .doesNotHaveDuplicates();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> records(List<Event<?>> events) {
        return events.stream()
                .map(event -> KafkaEvents.record(event, 4))
                .map(sent -> {
                    ConsumerRecord<String, byte[]> record =
                            new ConsumerRecord<>(sent.topic(), sent.partition(), 0, sent.key(), sent.value());
                    sent.headers().forEach(record.headers()::add);
                    return record;
                })
                .toList();
    }

    private void asOwner(String sql) {
        Jdbi.create(url, "matching_service_owner", "owner")
                .useHandle(handle -> handle.createScript(sql).execute());
    }
}
