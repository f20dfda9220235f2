package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.kafka.KafkaEvents;
import app.pinbridge.engine.InMemoryFacts;
import app.pinbridge.engine.Keys;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.fact.KeyRef;
import app.pinbridge.matching.fact.KeyTable;
import app.pinbridge.testkit.Platform;
import app.pinbridge.testkit.ServicePlatform;
import app.pinbridge.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Much of one thing: of records that share a key, and of one customer's events. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class CrowdTest {
    private static final String AGENCY = "talent@agency.example";
    private static final int PARTITIONS = 4;
    private static final int BACKLOG = 8000;
    /** What was fetched before the other customer's call was there, and some batches while it is on its way. */
    private static final int BEFORE_ITS_TURN = 2500;

    @Inject
    Matcher matcher;

    @Inject
    Database database;

    private final String tenant = "t-" + UUID.randomUUID();

    @Test
    void aKeyThatManyShareIsCutAndTheAnswerIsTheEnginesOwn() {
        List<Event<?>> events = new ArrayList<>(Streams.sample(tenant));
        IntStream.range(0, 3 * InMemoryFacts.POSTING_LIMIT)
                .mapToObj(n -> new AtsApplication(
                        "a" + n, "10", "101", null, "Tom", "Byrne", AGENCY, null, null, false, false, null, null, null,
                        null, false))
                .forEach(application -> events.add(Streams.at("2026-02-20T00:00:00Z", tenant, application)));

        matcher.takeInPieces(Streams.shuffled(events, 3), 3);
        matcher.settle(tenant);

        Matcher.assertSameCalls(matcher.answers(tenant), Matcher.expected(events));
        KeyRef shared = KeyRef.of(tenant, Keys.ofAddress(AGENCY).orElseThrow());
        var posting = database.asWorker(handle -> KeyTable.postings(handle, List.of(shared)))
                .get(shared);
        assertThat(posting.subjects()).hasSize(InMemoryFacts.POSTING_LIMIT);
        assertThat(posting.truncated()).isTrue();
    }

    @Test
    void whoHasALongBacklogDoesNotKeepTheOthersWaitingForItsEnd() {
        String other = Stream.generate(() -> "t-" + UUID.randomUUID())
                .filter(name -> KafkaEvents.partition(name, PARTITIONS) != KafkaEvents.partition(tenant, PARTITIONS))
                .findFirst()
                .orElseThrow();
        sendAtOnce(IntStream.range(0, BACKLOG)
                .<Event<?>>mapToObj(n -> call(tenant, "hot" + n))
                .toList());
        long before = matcher.count("decision", tenant);

        try (TestTopics topics = new TestTopics()) {
            topics.send(call(other, "cold"));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> matcher.count("decision", other) == 1);

        assertThat(matcher.count("decision", tenant) - before).isLessThan(BEFORE_ITS_TURN);
        assertThat(before + BEFORE_ITS_TURN).as("a backlog that was none").isLessThan(BACKLOG);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> matcher.count("decision", tenant) == BACKLOG);
    }

    private static void sendAtOnce(List<Event<?>> events) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Platform.shared().bootstrapServers(),
                "linger.ms",
                5,
                "acks",
                "1",
                "enable.idempotence",
                false);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            events.forEach(event -> producer.send(KafkaEvents.record(event, PARTITIONS)));
        }
    }

    private static Event<?> call(String tenantId, String id) {
        return Streams.at(
                "2026-03-03T10:00:00Z",
                tenantId,
                new Call(
                        id,
                        Call.Source.CALENDAR,
                        null,
                        Call.MeetingType.OTHER,
                        "Stand-up",
                        null,
                        null,
                        null,
                        Instant.parse("2026-03-03T10:00:00Z"),
                        null,
                        null,
                        null,
                        Call.Status.ENDED,
                        null,
                        null,
                        false,
                        null,
                        null,
                        List.of(),
                        false,
                        null,
                        false));
    }
}
