package app.pinbridge.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.BinaryCodec;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.kit.KitPlatform;
import app.pinbridge.testkit.TestTopics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {
    private final KitPlatform platform = KitPlatform.create();
    private final Outbox outbox = new Outbox();
    private final String tenant = "t-" + UUID.randomUUID();
    private TestTopics topics;

    @BeforeEach
    void open() {
        topics = new TestTopics();
    }

    @AfterEach
    void close() {
        topics.close();
        platform.producer().close();
    }

    @Test
    void whatWasWrittenIsSentAndRemoved() {
        write(user("1"), user("2"));

        relay(platform.producer()).relayBatch();

        assertThat(sentIds()).containsExactlyInAnyOrder("e-1", "e-2");
        assertThat(pending()).isZero();
    }

    /** A plan for any parameters is kept, and it may be made now: outbox and statistics are empty. */
    @Test
    void whatIsDueIsFoundAlongIndexesWheneverItWasPlanned() {
        List<String> plan = platform.database().asWorker(handle -> {
            handle.createQuery(OutboxRelay.ALONE).mapTo(Boolean.class).one();
            handle.execute("SET LOCAL plan_cache_mode = force_generic_plan");
            handle.execute("PREPARE due (INTEGER) AS " + OutboxRelay.DUE.replace(":batch", "$1"));
            List<String> lines = handle.createQuery("EXPLAIN EXECUTE due (1000)")
                    .mapTo(String.class)
                    .list();
            handle.execute("DEALLOCATE due");
            return lines;
        });

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan") || line.contains("Sort"));
        assertThat(plan).anyMatch(line -> line.contains("outbox_refused"));
    }

    @Test
    void anEventOfARolledBackTransactionIsNeverSent() {
        assertThatThrownBy(() -> platform.database().runAsWorker(handle -> {
                    outbox.append(handle, user("1"));
                    throw new IllegalStateException("the work failed");
                }))
                .hasMessage("the work failed");

        relay(platform.producer()).relayBatch();

        assertThat(sentIds()).isEmpty();
    }

    @Test
    void killedBetweenKafkasAcknowledgementAndTheDeleteItSendsAgainWithTheSameId() {
        write(user("1"));
        OutboxRelay dying = relay(dyingAfterAcknowledgement());
        assertThatThrownBy(dying::relayBatch).hasMessageContaining("killed");
        assertThat(pending()).isOne();

        relay(platform.producer()).relayBatch();

        assertThat(sentIds()).containsExactly("e-1", "e-1");
        assertThat(pending()).isZero();
    }

    @Test
    void aTransactionThatCommitsLateIsNotSkipped() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Thread late = Thread.ofVirtual()
                .start(() -> platform.database().runAsWorker(handle -> {
                    outbox.append(handle, user("late"));
                    written.countDown();
                    await(mayCommit);
                }));
        written.await();
        write(user("early"));
        relay(platform.producer()).relayBatch();
        assertThat(sentIds()).containsExactly("e-early");

        mayCommit.countDown();
        late.join();
        relay(platform.producer()).relayBatch();

        assertThat(sentIds()).containsExactlyInAnyOrder("e-early", "e-late");
    }

    @Test
    void aRowThatKafkaRefusesWaitsWhileTheOthersGo() {
        AtsUser huge = new AtsUser("huge", "x".repeat(1_200_000), null, null, null, false);
        write(event("huge", huge), user("2"));

        relay(platform.producer()).relayBatch();

        assertThat(sentIds()).containsExactly("e-2");
        assertThat(pending()).isOne();
    }

    @Test
    void whatFollowsARefusedRowOnItsKeyWaitsForItWhileOtherKeysGo() {
        write(huge("1", "first"), event("second", user("1").data()), user("2"));
        OutboxRelay relay = relay(platform.producer());

        relay.relayBatch();
        relay.relayBatch();

        assertThat(sentIds()).containsExactly("e-2");
        assertThat(pending()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenOnAKeyWhileItsEarlierRowWaitsComesAfterIt() {
        write(huge("1", "first"));
        OutboxRelay relay = relay(platform.producer());
        relay.relayBatch();
        write(event("second", user("1").data()));
        relay.relayBatch();
        assertThat(sentIds()).isEmpty();

        mendRefused("1");
        relay.relayBatch();

        assertThat(sentIds()).containsExactly("e-first", "e-second");
        assertThat(pending()).isZero();
    }

    @Test
    void whatKafkaTookBeforeItRefusedAnEarlierOneOfTheKeyIsSentOnceMoreBehindIt() {
        write(event("first", user("1").data()), event("second", user("1").data()));
        OutboxRelay relay = relay(refusingLate("e-first"));
        relay.relayBatch();
        assertThat(sentIds()).containsExactly("e-second");

        dueNow();
        relay.relayBatch();

        assertThat(sentIds()).containsExactly("e-second", "e-first", "e-second");
        assertThat(pending()).isZero();
    }

    @Test
    void aTopicThatIsMissingHoldsUpNoOther() {
        write(user("1"));
        platform.database().runAsWorker(handle -> handle.execute("""
                        INSERT INTO outbox (id, aggregatetype, aggregateid, type, source, subject, event_time, tenant_id)
                        SELECT 'm-' || n, 'no-such-topic', 'k' || n, 'x', '/test', 'x/1', '2026-03-02T08:00:00Z', 't'
                          FROM generate_series(1, 3) n
                        """));
        write(user("2"));

        relay(platform.producer()).relayBatch();

        assertThat(sentIds()).containsExactlyInAnyOrder("e-1", "e-2");
        assertThat(pending()).isEqualTo(3);
    }

    @Test
    void whetherARowWaitsIsLookedUpInTheIndexOfTheRefused() throws SQLException {
        platform.database().runAsWorker(handle -> handle.execute("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, source, subject, event_time, tenant_id, attempts,
                                    next_attempt_at)
                SELECT n, 'ats-records', 't/users/' || n % 2000, 'x', '/test', 'x/1', '2026-03-02T08:00:00Z', 't',
                       (n % 1000 = 0)::INT, now() + (n % 1000 = 0)::INT * INTERVAL '1 hour'
                  FROM generate_series(1, 20000) n
                """));
        try (var connection = platform.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ANALYZE outbox");
        }

        List<String> plan = platform.database()
                .asWorker(handle -> handle.createQuery("EXPLAIN " + OutboxRelay.DUE)
                        .bind("batch", 1000)
                        .mapTo(String.class)
                        .list());

        assertThat(String.join("\n", plan))
                .contains("outbox_refused", "outbox_pkey")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void anErasureIsATombstone() {
        platform.database()
                .runAsWorker(handle -> outbox.appendErasure(handle, EventType.ATS_USER, tenant, "users/1", "/test"));

        relay(platform.producer()).relayBatch();

        assertThat(topics.records("ats-records"))
                .filteredOn(record -> record.key().equals(tenant + "/users/1"))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isNull());
    }

    private OutboxRelay relay(Producer<String, byte[]> producer) {
        return new OutboxRelay(platform.database(), outbox, producer, new SimpleMeterRegistry());
    }

    /** Sends for real; the process dies when it would hear of it. */
    @SuppressWarnings("unchecked")
    private Producer<String, byte[]> dyingAfterAcknowledgement() {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(platform.producer(), arguments);
                    if (!method.getName().equals("send")) {
                        return result;
                    }
                    ((Future<?>) result).get();
                    return CompletableFuture.supplyAsync(() -> null, task -> {
                        throw new IllegalStateException("killed");
                    });
                });
    }

    /** Hears of Kafka's refusal of one event, once, only when it asks: what is behind it has been sent by then. */
    @SuppressWarnings("unchecked")
    private Producer<String, byte[]> refusingLate(String id) {
        AtomicBoolean refused = new AtomicBoolean();
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    boolean isIt = method.getName().equals("send")
                            && id.equals(eventId((ProducerRecord<?, ?>) arguments[0]))
                            && refused.compareAndSet(false, true);
                    return isIt ? new LateRefusal() : method.invoke(platform.producer(), arguments);
                });
    }

    private static String eventId(ProducerRecord<?, ?> record) {
        return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    private static final class LateRefusal extends CompletableFuture<RecordMetadata> {
        @Override
        public RecordMetadata get() throws InterruptedException, ExecutionException {
            completeExceptionally(new KafkaException("refused after a while"));
            return super.get();
        }
    }

    private Event<AtsUser> huge(String user, String id) {
        return event(id, new AtsUser(user, "x".repeat(1_200_000), null, null, null, false));
    }

    /** An operator lets the broker take what it refused, and the time to wait passes. */
    private void mendRefused(String user) {
        platform.database()
                .runAsWorker(handle -> handle.execute(
                        "UPDATE outbox SET payload = ? WHERE attempts > 0",
                        BinaryCodec.value(event("first", user(user).data()))));
        dueNow();
    }

    private void dueNow() {
        platform.database().runAsWorker(handle -> handle.execute("UPDATE outbox SET next_attempt_at = now()"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Event<?>... events) {
        platform.database().runAsWorker(handle -> outbox.append(handle, List.of(events)));
    }

    private List<String> sentIds() {
        return topics.events("ats-records", tenant).stream().map(Event::id).toList();
    }

    private int pending() {
        return platform.database()
                .asWorker(handle -> handle.createQuery("SELECT count(*) FROM outbox")
                        .mapTo(Integer.class)
                        .one());
    }

    private Event<AtsUser> user(String id) {
        return event(id, new AtsUser(id, id + "@acme.example", null, null, null, false));
    }

    private Event<AtsUser> event(String id, AtsUser data) {
        return Event.of("e-" + id, "/test", Instant.parse("2026-03-02T08:00:00Z"), tenant, data);
    }
}
