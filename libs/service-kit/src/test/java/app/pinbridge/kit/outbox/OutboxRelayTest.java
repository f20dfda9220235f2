package app.pinbridge.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.kit.KitPlatform;
import app.pinbridge.testkit.TestTopics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
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
