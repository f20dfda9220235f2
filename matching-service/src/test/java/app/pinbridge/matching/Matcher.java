package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.Json;
import app.pinbridge.engine.Engine;
import app.pinbridge.engine.InMemoryFacts;
import app.pinbridge.kit.database.Database;
import app.pinbridge.kit.intake.Received;
import app.pinbridge.matching.intake.MicroBatch;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Drives the service's batches without Kafka, and reads what they left in the database. */
@ApplicationScoped
class Matcher {
    private final Database database;
    private final MicroBatch work;

    Matcher(Database database, MicroBatch work) {
        this.database = database;
        this.work = work;
    }

    /** Takes events as one batch. */
    void take(List<? extends Event<?>> events) {
        List<Received> batch = events.stream()
                .<Received>map(event -> new Received.Snapshot(event, 0))
                .toList();
        database.runAsWorker(handle -> work.take(handle, batch));
    }

    /** Takes events in batches of random sizes. */
    void takeInPieces(List<Event<?>> events, long seed) {
        Random random = new Random(seed);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(20));
            take(events.subList(from, to));
            from = to;
        }
    }

    /** Takes tombstones. */
    void erase(String tenantId, String... subjects) {
        List<Received> batch = List.of(subjects).stream()
                .<Received>map(subject -> new Received.Erasure("any", tenantId, subject, 0))
                .toList();
        database.runAsWorker(handle -> work.take(handle, batch));
    }

    /** Waits until nothing of a customer waits to be decided again. */
    void settle(String tenantId) {
        Awaitility.await("an empty backlog of " + tenantId)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count("redecide", tenantId) + count("sweep", tenantId) == 0);
    }

    long count(String table, String tenantId) {
        return database.asWorker(handle -> handle.createQuery("SELECT count(*) FROM " + table + " WHERE tenant_id = ?")
                .bind(0, tenantId)
                .mapTo(Long.class)
                .one());
    }

    /** What stands, as JSON by subject, with revision 0 and without the customer's name. */
    Map<String, String> answers(String tenantId) {
        return database.asWorker(handle -> handle
                .createQuery("SELECT subject, answer FROM decision WHERE tenant_id = ?")
                .bind(0, tenantId)
                .map((row, context) ->
                        Map.entry(row.getString("subject"), new String(row.getBytes("answer"), StandardCharsets.UTF_8)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));
    }

    /** How often something new was said of each subject. */
    Map<String, Integer> revisions(String tenantId) {
        return database.asWorker(handle -> handle
                .createQuery("SELECT subject, revision FROM decision WHERE tenant_id = ?")
                .bind(0, tenantId)
                .map((row, context) -> Map.entry(row.getString("subject"), row.getInt("revision")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    <T extends EventData> T answer(String tenantId, String subject, Class<T> type) {
        try {
            return Json.MAPPER.readValue(answers(tenantId).get(subject), type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** What the engine alone says of the calls, over the same facts in memory. */
    @SuppressWarnings("unchecked")
    static Map<String, String> expected(List<Event<?>> events) {
        InMemoryFacts facts = new InMemoryFacts();
        events.forEach(facts::apply);
        Map<String, String> answers = new TreeMap<>();
        facts.standing().forEach((subject, event) -> {
            if (event.data() instanceof Call call && !call.deleted()) {
                answers.put(subject, json(Engine.standard().decide((Event<Call>) event, facts)));
            } else if (event.data() instanceof AtsInterview) {
                Engine.standard()
                        .capture((Event<AtsInterview>) event, facts)
                        .ifPresent(capture -> answers.put(subject, json(capture)));
            }
        });
        return answers;
    }

    static void assertSameCalls(Map<String, String> actual, Map<String, String> expected) {
        assertThat(calls(actual)).isEqualTo(calls(expected)).isNotEmpty();
    }

    private static Map<String, String> calls(Map<String, String> answers) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("calls/"))
                .filter(entry -> !entry.getValue().contains("\"deleted\":true"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    private static String json(EventData data) {
        try {
            return Json.MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
