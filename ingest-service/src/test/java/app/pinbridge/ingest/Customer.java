package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsSync;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Connection.Permission;
import app.pinbridge.contracts.Connection.Resource;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.IntegrationComplete;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.simulator.Simulator;
import app.pinbridge.simulator.SimulatorConfig;
import app.pinbridge.simulator.webhook.Webhook;
import app.pinbridge.testkit.TestTopics;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A customer with a Pinpoint of its own, and what the topics say of it. */
public final class Customer implements AutoCloseable {
    public final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);
    public final Simulator pinpoint;
    private final TestTopics topics = new TestTopics();
    private final TopicTail tail =
            new TopicTail(tenant, Set.of("ats-records", "integration-status", "integration-complete"));
    public String connectionId = "c-" + tenant;
    private String subdomain = tenant;
    private Permission comments = Permission.WRITE;
    private int revision;
    private String key = "full-key";

    private Customer(Simulator pinpoint) {
        this.pinpoint = pinpoint;
        Neighbourhood.PINPOINTS.put(subdomain, pinpoint);
    }

    public static Customer with(int applications) {
        return with(config -> config.withApplications(applications));
    }

    public static Customer with(UnaryOperator<SimulatorConfig> change) {
        return new Customer(Simulator.start(change.apply(
                SimulatorConfig.standard().withNow(SettableClock.now().truncatedTo(ChronoUnit.SECONDS)))));
    }

    public void connect() {
        save(false);
    }

    public void disconnect() {
        save(true);
    }

    /** Saves a connection of its own after the last was removed, as credentials-service does. */
    public void connectAnew() {
        connectionId = connectionId + "-again";
        revision = 0;
        save(false);
    }

    /** Has the check of the key find this for comments. */
    public void checkedForComments(Permission found) {
        comments = found;
    }

    /** Saves another key of the same Pinpoint. */
    public void rotate(String other) {
        key = other;
        save(false);
    }

    /** Saves another company, which is simulated by the same Pinpoint. */
    public void moveTo(String otherSubdomain) {
        Neighbourhood.PINPOINTS.put(otherSubdomain, pinpoint);
        subdomain = otherSubdomain;
        save(false);
    }

    /** Saves another key, of which no event comes. */
    public void replaceKeyUnheardOf(String other) {
        key = other;
        store();
    }

    /** Has credentials-service know of no key, of which no event comes. */
    void loseKey() {
        Neighbourhood.KEYS_BY_TENANT.remove(tenant);
    }

    /** Has it know the key again. */
    void findKey() {
        store();
    }

    /** Has what Pinpoint answers changed on its way, by path. */
    void answersChanged(BinaryOperator<String> change) {
        Neighbourhood.CHANGES.put(subdomain, change);
    }

    /** Has something before Pinpoint answer the next requests with a page of its own. */
    void answersStray(int requests) {
        Neighbourhood.STRAYING.put(subdomain, new AtomicInteger(requests));
    }

    /** Has Pinpoint send webhooks, as its admin sets them up. */
    void hearWebhooks() {
        String secret = "a-secret-of-" + tenant + "-0123456789abcdef0123456789";
        Neighbourhood.WEBHOOK_SECRETS.put(
                connectionId,
                "{\"tenantId\":\"%s\",\"connectionId\":\"%s\",\"secret\":\"%s\"}"
                        .formatted(tenant, connectionId, secret));
        pinpoint.webhooks()
                .add(new Webhook(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/webhooks/pinpoint/" + connectionId),
                        secret,
                        Set.of()));
    }

    /** Has Pinpoint answer with another record where this is asked for by id, such as {@code applications/17}. */
    void answersWith(String other, String askedFor) {
        Neighbourhood.MERGED.put(subdomain + "/" + askedFor, other);
    }

    private void store() {
        Neighbourhood.KEYS_BY_TENANT.put(tenant, """
                {"connectionId":"%s","subdomain":"%s","apiKey":"%s","revision":%d}
                """.formatted(connectionId, subdomain, key, revision));
    }

    private void save(boolean removed) {
        revision++;
        if (removed) {
            Neighbourhood.KEYS_BY_TENANT.remove(tenant);
        } else {
            store();
        }
        topics.send(event(removed));
    }

    public Event<Connection> event(boolean removed) {
        Connection data = new Connection(
                connectionId,
                subdomain,
                revision,
                "ada@acme.example",
                List.of("ada@acme.example"),
                Map.of(Resource.COMMENT, comments, Resource.SCORECARD, Permission.NONE),
                removed,
                Connection.Settings.DEFAULT,
                false);
        return Event.of(
                "saved-" + revision,
                "/pinbridge/credentials-service",
                Clock.systemUTC().instant(),
                tenant,
                data);
    }

    public void send(Event<?> event) {
        topics.send(event);
    }

    public List<Event<?>> events(String topic) {
        return tail.events(topic);
    }

    /** What stands of each subject on {@code ats-records}, without what tells of the sync. */
    public Map<String, EventData> records() {
        Map<String, Event<?>> standing = new HashMap<>();
        for (Event<?> event : recordEvents()) {
            standing.merge(event.subject(), event, (one, other) -> other.standsAgainst(one) ? other : one);
        }
        Map<String, EventData> data = new HashMap<>();
        standing.forEach((subject, event) -> data.put(subject, event.data()));
        return data;
    }

    public List<Event<?>> recordEvents() {
        return events("ats-records").stream()
                .filter(event -> !(event.data() instanceof AtsSync))
                .toList();
    }

    public AtsSync sync(String resource) {
        return events("ats-records").stream()
                .filter(event ->
                        event.data() instanceof AtsSync && event.subject().equals("sync/" + resource))
                .max(Event.STANDING)
                .map(event -> (AtsSync) event.data())
                .orElseThrow();
    }

    public List<IntegrationStatus> statuses() {
        return events("integration-status").stream()
                .map(event -> (IntegrationStatus) event.data())
                .toList();
    }

    public IntegrationStatus status() {
        return statuses().getLast();
    }

    public List<IntegrationComplete> completions() {
        return events("integration-complete").stream()
                .map(event -> (IntegrationComplete) event.data())
                .toList();
    }

    public IntegrationStatus await(State state) {
        awaiting("state " + state).until(() -> !statuses().isEmpty() && status().state() == state);
        return status();
    }

    public void awaitThat(String what, Callable<Boolean> condition) {
        awaiting(what).until(condition);
    }

    private ConditionFactory awaiting(String what) {
        return Awaitility.await(what).atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(100));
    }

    /** Subjects of which the topics say something else than this customer's Pinpoint holds. */
    TreeSet<String> differences() {
        Map<String, EventData> actual = records();
        Map<String, EventData> expected = ExpectedRecords.of(pinpoint.world(), actual);
        TreeSet<String> subjects = new TreeSet<>(actual.keySet());
        subjects.addAll(expected.keySet());
        subjects.removeIf(subject -> Objects.equals(actual.get(subject), expected.get(subject)));
        return subjects;
    }

    /** Whether the topics say just what this customer's Pinpoint holds, record by record. */
    public void hasAll() {
        hasAllBut();
    }

    /** Waits until it is so. */
    public void awaitAll() {
        awaiting("every record").untilAsserted(this::hasAll);
    }

    /** The same but for some subjects. */
    public void hasAllBut(String... subjects) {
        Map<String, EventData> actual = records();
        Map<String, EventData> expected = ExpectedRecords.of(pinpoint.world(), actual);
        for (String subject : subjects) {
            actual.remove(subject);
            expected.remove(subject);
        }
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        assertThat(expected)
                .allSatisfy((subject, data) -> assertThat(actual.get(subject)).isEqualTo(data));
    }

    @Override
    public void close() {
        save(true);
        awaiting("the end").until(() -> status().state() == State.DISCONNECTED);
        topics.close();
        tail.close();
        pinpoint.close();
    }
}
