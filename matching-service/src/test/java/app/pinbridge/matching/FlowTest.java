package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsSync;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.kafka.KafkaEvents;
import app.pinbridge.contracts.kafka.TopicTable;
import app.pinbridge.testkit.ServicePlatform;
import app.pinbridge.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The service as its neighbours see it: topics in, topics out. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class FlowTest {
    private final TestTopics topics = new TestTopics();
    private final String tenant = "t-" + UUID.randomUUID();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void theSampleOfTheContractComesOutAsItsLabelsSay() {
        Streams.sample(tenant).forEach(topics::send);

        awaitStatus("c1", Match.Status.MATCHED);
        awaitStatus("c2", Match.Status.MATCHED);
        awaitStatus("c3", Match.Status.REVIEW);
        awaitStatus("c4", Match.Status.IGNORED);
        awaitStatus("c5", Match.Status.PENDING);
    }

    @Test
    void revisionAndTimeRiseTogether() {
        List<Event<?>> events = Streams.sample(tenant);

        events.reversed().forEach(topics::send);
        awaitStatus("c1", Match.Status.MATCHED);

        List<Event<?>> told = topics.events("match-results", tenant).stream()
                .filter(event -> event.subject().equals("calls/c1"))
                .toList();
        assertThat(told)
                .extracting(event -> ((Match) event.data()).revision())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(told).extracting(Event::time).isSorted().doesNotHaveDuplicates();
        assertThat(told).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(told).allSatisfy(event -> assertThat(event.source()).isEqualTo("/pinbridge/matching-service"));
    }

    @Test
    void anUnreadableRecordIsPutAsideAndTheStreamGoesOn() {
        List<Event<?>> events = Streams.sample(tenant);
        Event<?> call = events.getLast();
        int partitions = 4;
        int partition = KafkaEvents.partition(tenant, partitions);

        topics.send(new ProducerRecord<>("call-events", partition, call.key(), bytes("{not json")));
        topics.send(call);

        awaitAnswer(call.subject());
        assertThat(topics.records(TopicTable.deadLetters("call-events", "matching-service")))
                .anySatisfy(letter -> assertThat(letter.key()).isEqualTo(call.key()));
    }

    @Test
    void anEventThatIsNoFactIsPutAsideAndItsBatchIsKept() {
        Event<?> call = Streams.sample(tenant).getLast();
        Match stray = new Match(
                "stray", 1, null, null, List.of(), null, null, List.of(), List.of(), null, null, null, null, List.of(),
                List.of(), List.of(), null, null, List.of(), false);
        ProducerRecord<String, byte[]> wrong =
                KafkaEvents.record(Event.of("x", "/test", call.time(), tenant, stray), 4);

        topics.send(
                new ProducerRecord<>("call-events", wrong.partition(), wrong.key(), wrong.value(), wrong.headers()));
        topics.send(call);

        awaitAnswer(call.subject());
        assertThat(topics.records(TopicTable.deadLetters("call-events", "matching-service")))
                .anySatisfy(letter -> assertThat(letter.key()).isEqualTo(tenant + "/calls/stray"));
    }

    @Test
    void aTombstoneErasesWhatWasSaid() {
        Streams.sample(tenant).forEach(topics::send);
        awaitAnswer("calls/c1");

        topics.send(new ProducerRecord<>("call-events", KafkaEvents.partition(tenant, 4), tenant + "/calls/c1", null));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> last(topics.records("match-results"), tenant + "/calls/c1")
                                .value()
                        == null);
    }

    @Test
    void twoCustomersWithEqualIdsDoNotMix() {
        String other = "t-" + UUID.randomUUID();
        List<Event<?>> events = Streams.sample(tenant);
        List<Event<?>> withoutInterviews = Streams.sample(other).stream()
                .filter(event -> event.data() instanceof Call || event.data() instanceof AtsSync)
                .toList();

        events.forEach(topics::send);
        withoutInterviews.forEach(topics::send);

        awaitStatus("c1", Match.Status.MATCHED);
        topics.await("match-results", other, event -> event.subject().equals("calls/c5"));
        assertThat(topics.events("match-results", other))
                .allSatisfy(
                        event -> assertThat(((Match) event.data()).targets()).isEmpty());
    }

    private void awaitStatus(String callId, Match.Status status) {
        Awaitility.await(callId + " is " + status)
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    Match match = latest().get("calls/" + callId);
                    return match != null && match.status() == status;
                });
    }

    private void awaitAnswer(String subject) {
        topics.await("match-results", tenant, event -> event.subject().equals(subject));
    }

    private Map<String, Match> latest() {
        return topics.events("match-results", tenant).stream()
                .collect(Collectors.toMap(Event::subject, event -> (Match) event.data(), (one, later) -> later));
    }

    private static ConsumerRecord<String, byte[]> last(List<ConsumerRecord<String, byte[]>> records, String key) {
        return records.stream()
                .filter(record -> key.equals(record.key()))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
