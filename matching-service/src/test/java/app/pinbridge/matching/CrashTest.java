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

    /**
     * Kills the session that is at work, twice, at the last statement before its commit. What a sequence was set to outlives
     * the transaction, so it tells afterwards who was killed. The superuser's rights are needed: the service's role may end
     * no session, not even its own.
     */
    @BeforeEach
    void layTheTrap() {
        asSuperuser("""
                CREATE SEQUENCE crash;
                CREATE SEQUENCE crash_first;
                CREATE SEQUENCE crash_second;
                CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
                BEGIN
                    IF NEW.tenant_id = '%s' AND nextval('crash') <= 2 THEN
                        PERFORM setval(CASE currval('crash') WHEN 1 THEN 'crash_first' ELSE 'crash_second' END,
                                       pg_backend_pid());
                        PERFORM pg_terminate_backend(pg_backend_pid());
                        PERFORM pg_sleep(30);
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE CONSTRAINT TRIGGER crash AFTER INSERT ON outbox DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION crash();
                """.formatted(tenant));
    }

    @AfterEach
    void clearTheTrap() {
        asSuperuser("""
                DROP TRIGGER crash ON outbox;
                DROP FUNCTION crash();
                DROP SEQUENCE crash, crash_first, crash_second;
                """);
    }

    @Test
    void losesNothingAndDoublesNothing() {
        List<Event<?>> events = Streams.sample(tenant);
        try (TestTopics topics = new TestTopics()) {

            intake.take(records(events), work);

            assertThat(killed()).doesNotHaveDuplicates().hasSize(2).noneMatch(this::lives);
            matcher.settle(tenant);
            Matcher.assertSameCalls(matcher.answers(tenant), Matcher.expected(events));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> matcher.count("outbox", tenant) == 0);
            assertThat(topics.events("match-results", tenant))
                    .hasSize(5)
                    .extracting(Event::id)
                    .doesNotHaveDuplicates();
        }
    }

    /** Process ids of the sessions that the trap killed. */
    private List<Integer> killed() {
        return superuser()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT last_value FROM crash_first WHERE is_called
                         UNION ALL SELECT last_value FROM crash_second WHERE is_called
                        """).mapTo(Integer.class).list());
    }

    private boolean lives(int session) {
        return superuser()
                .withHandle(
                        handle -> handle.createQuery("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pid = :pid)")
                                .bind("pid", session)
                                .mapTo(Boolean.class)
                                .one());
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

    private void asSuperuser(String sql) {
        superuser().useHandle(handle -> handle.createScript(sql).execute());
    }

    private Jdbi superuser() {
        return Jdbi.create(url, "postgres", "postgres");
    }
}
