package app.pinbridge.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.IntegrationComplete;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.contracts.kafka.KafkaEvents;
import app.pinbridge.testkit.ServicePlatform;
import app.pinbridge.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "notifier-service"))
@QuarkusTestResource(Smtp.class)
class LettersTest {
    private static final String INGEST = "/pinbridge/ingest-service";
    private static final String PUBLISHER = "/pinbridge/publisher-service";

    private final String tenant = "t-" + UUID.randomUUID();
    private final String admin = tenant + "@acme.example";
    private final Instant start = Instant.now().minus(Duration.ofMinutes(10));
    private final TestTopics topics = new TestTopics();

    Smtp smtp;

    @Inject
    DataSource dataSource;

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aCompletionIsToldInHtmlAndTextWithCountsAndWhatIsMissing() throws Exception {
        connect();

        complete("r1", 0, List.of("Scorecard (read): ratings are not shown beside notes."));

        MimeMessage letter = letters(1).getFirst();
        assertThat(letter.getSubject()).isEqualTo("Pinpoint is connected: acme");
        assertThat(letter.getFrom()[0]).hasToString("Pinbridge <no-reply@localhost>");
        assertThat(letter.getHeader("Message-ID")).singleElement().asString().endsWith("@pinbridge>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(body(letter, "text/plain"))
                .contains("it took 4 min", "Applications: 4,000", "People: 17", "ratings are not shown beside notes.")
                .contains("http://localhost:8080/settings/pinpoint");
        assertThat(body(letter, "text/html"))
                .contains("<h1", "4,000", "<li>Scorecard (read)", "href=\"http://localhost:8080/settings/pinpoint\"");
    }

    @Test
    void aCompletionIsToldOnceHoweverOftenItIsHeard() throws Exception {
        connect();
        Event<IntegrationComplete> completion = complete("r1", 0, List.of());
        topics.send(completion);
        topics.send(Event.of("other-id", completion.source(), start.plusSeconds(9), tenant, completion.data()));

        complete("r2", 60, List.of());

        assertThat(letters(2)).hasSize(2);
        assertThat(outcomes()).containsExactly("complete/r1 sent", "complete/r2 sent");
    }

    @Test
    void aTroubleIsToldOnceAndItsEndOnce() throws Exception {
        connect();
        status(State.SYNCING, null, 1);
        status(State.LIVE, null, 2);
        status(State.FAILED, "key_refused", 3);
        status(State.FAILED, "key_refused", 4);
        status(State.VERIFYING, null, 5);
        status(State.FAILED, "key_refused", 6);
        status(State.LIVE, null, 7);

        status(State.FAILED, "key_refused", 8);

        assertThat(subjects(letters(3)))
                .containsExactlyInAnyOrder(
                        "Pinpoint needs your attention: acme",
                        "Pinpoint works again: acme",
                        "Pinpoint needs your attention: acme");
    }

    @Test
    void aLetterOfTroubleSaysWhatIsTheMatterAndWhatToDo() throws Exception {
        connect();

        status(State.FAILED, "key_refused", 1);

        String text = body(letters(1).getFirst(), "text/plain");
        assertThat(text)
                .startsWith("Pinpoint refused <the key>.")
                .contains("What to do: Make a new key.", "connection of acme");
    }

    @Test
    void whatCameFromOutsideIsEscapedInHtml() throws Exception {
        connect();

        status(State.FAILED, "key_refused", 1);

        assertThat(body(letters(1).getFirst(), "text/html"))
                .contains("Pinpoint refused &lt;the key&gt;.")
                .doesNotContain("<the key>");
    }

    @Test
    void anOlderStatusThatComesLateChangesNothing() throws Exception {
        connect();
        status(State.LIVE, null, 5);
        status(State.FAILED, "key_refused", 3);

        status(State.DELAYED, "over_48_hours", 6);

        assertThat(letters(1)).hasSize(1);
        assertThat(outcomes()).singleElement().asString().contains("DELAYED.over_48_hours");
    }

    @Test
    void aReplayOfAllTopicsSendsNothing() throws Exception {
        connect();
        Event<?> failed = status(State.FAILED, "key_refused", 1);
        Event<?> live = status(State.LIVE, null, 2);
        Event<?> completion = complete("r1", 3, List.of());
        letters(3);

        List.of(failed, live, completion).forEach(topics::send);
        complete("r2", 60, List.of());
        status(State.DELAYED, "over_48_hours", 60);

        assertThat(letters(5)).hasSize(5);
    }

    @Test
    void aLetterWaitsForAnSmtpServerThatIsAway() throws Exception {
        connect();
        smtp.goAway();
        complete("r1", 0, List.of());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> attempts() > 0);

        smtp.comeBack();

        assertThat(letters(1)).hasSize(1);
        assertThat(outcomes()).containsExactly("complete/r1 sent");
    }

    @Test
    void aKeyThatIngestAndPublisherBothFindRefusedIsOneLetterAndItsEndAnother() throws Exception {
        connect();
        status(INGEST, State.LIVE, null, 1);
        status(INGEST, State.FAILED, "key_refused", 2);
        status(PUBLISHER, State.FAILED, "key_refused", 3);
        status(INGEST, State.LIVE, null, 4);

        status(PUBLISHER, null, "comments_restored", 5);

        assertThat(subjects(letters(2)))
                .containsExactlyInAnyOrder("Pinpoint needs your attention: acme", "Pinpoint works again: acme");
        assertThat(outcomes())
                .containsExactlyInAnyOrder(
                        "trouble/" + start.plusSeconds(2) + "/FAILED.key_refused sent",
                        "recovery/" + start.plusSeconds(3) + " sent");
    }

    @Test
    void aSecondPermissionThatIsLostIsAnotherLetter() throws Exception {
        connect();
        status(State.LIVE, null, 1);
        lacking(2, "interview");
        lacking(3, "interview", "user");

        lacking(4, "user");

        assertThat(letters(2)).hasSize(2);
        status(State.LIVE, null, 5);
        assertThat(letters(3)).hasSize(3);
        String trouble = "trouble/" + start.plusSeconds(2) + "/DEGRADED.permission_missing:interview";
        assertThat(outcomes())
                .containsExactlyInAnyOrder(
                        trouble + " sent", trouble + ",user sent", "recovery/" + start.plusSeconds(2) + " sent");
    }

    @Test
    void aLetterOfAKindThatOnlyANewerReplicaKnowsIsLeftForIt() throws Exception {
        connect();
        query("INSERT INTO letter (tenant_id, connection_id, incident, kind, data, written_at, next_attempt_at)"
                + " VALUES (?, 'p1', 'newer', 'digest', '{}', now(), now() - INTERVAL '1 day')"
                + " RETURNING incident");

        complete("r1", 0, List.of());

        assertThat(letters(1)).hasSize(1);
        assertThat(query("SELECT incident FROM letter WHERE tenant_id = ? AND settled_at IS NULL AND attempts = 0"))
                .containsExactly("newer");
    }

    @Test
    void aLetterThatCannotBeReadIsPutAsideAndTheOthersGo() throws Exception {
        connect();
        query("INSERT INTO letter (tenant_id, connection_id, incident, kind, data, written_at, next_attempt_at)"
                + " VALUES (?, 'p1', 'broken', 'trouble', '{\"state\":7', now(), now() - INTERVAL '1 day')"
                + " RETURNING incident");

        complete("r1", 0, List.of());

        assertThat(letters(1)).hasSize(1);
        assertThat(outcomes()).containsExactlyInAnyOrder("broken unreadable", "complete/r1 sent");
    }

    @Test
    void everyRecipientOfAConnectionIsWrittenTo() throws Exception {
        connect(List.of(admin, "second-" + admin, "no address"), false, 0);

        status(State.FAILED, "key_refused", 1);

        MimeMessage letter = letters(1).getFirst();
        assertThat(Arrays.stream(letter.getRecipients(Message.RecipientType.TO)).map(Object::toString))
                .containsExactly(admin, "second-" + admin);
    }

    @Test
    void nobodyIsWrittenToAfterADisconnect() throws Exception {
        connect(List.of(admin), true, 0);
        status(State.FAILED, "key_refused", 1);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !outcomes().isEmpty());

        assertThat(outcomes()).singleElement().asString().endsWith("connection_removed");
        assertThat(mine()).isEmpty();
    }

    @Test
    void aFactOfLongAgoIsNotedAndNotTold() throws Exception {
        connect();

        complete("r1", -Duration.ofDays(15).toSeconds(), List.of());

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !outcomes().isEmpty());
        assertThat(outcomes()).containsExactly("complete/r1 stale");
        assertThat(mine()).isEmpty();
    }

    @Test
    void anErasedConnectionLeavesNoAddressBehindAndIsNotWrittenToAgain() throws Exception {
        connect();
        Event<?> completion = complete("r1", 0, List.of());
        letters(1);

        topics.send(new ProducerRecord<>(
                "credentials-saved", KafkaEvents.partition(tenant, partitions()), tenant + "/connections/p1", null));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        query("SELECT data FROM letter WHERE tenant_id = ?").equals(List.of("{}")));
        topics.send(completion);
        connect();
        complete("r2", 60, List.of());

        assertThat(letters(2)).hasSize(2);
    }

    private void connect() {
        connect(List.of(admin), false, 0);
    }

    private void connect(List<String> recipients, boolean removed, int second) {
        send(
                new Connection(
                        "p1", "acme", 1, null, recipients, Map.of(), removed, Connection.Settings.DEFAULT, false),
                second);
    }

    private Event<IntegrationComplete> complete(String run, long second, List<String> missing) {
        Instant begin = start.plusSeconds(second);
        return send(
                new IntegrationComplete(
                        "p1",
                        run,
                        begin,
                        begin.plusSeconds(240),
                        Map.of("applications", 4000L, "users", 17L),
                        missing,
                        List.of(admin),
                        false),
                second);
    }

    private void lacking(int second, String... permissions) {
        send(
                new IntegrationStatus(
                        "p1",
                        State.DEGRADED,
                        "permission_missing",
                        "Something cannot be read.",
                        "Give the API key these permissions.",
                        List.of(),
                        List.of(),
                        null,
                        start.plusSeconds(second),
                        false,
                        List.of(permissions)),
                second);
    }

    private Event<IntegrationStatus> status(State state, String code, int second) {
        return status(INGEST, state, code, second);
    }

    private Event<IntegrationStatus> status(String source, State state, String code, int second) {
        return send(
                source,
                new IntegrationStatus(
                        "p1",
                        state,
                        code,
                        "Pinpoint refused <the key>.",
                        "Make a new key.",
                        List.of(),
                        List.of(),
                        null,
                        start.plusSeconds(second),
                        false),
                second);
    }

    private <T extends EventData> Event<T> send(T data, long second) {
        return send(INGEST, data, second);
    }

    private <T extends EventData> Event<T> send(String source, T data, long second) {
        Event<T> event = Event.of(UUID.randomUUID().toString(), source, start.plusSeconds(second), tenant, data);
        topics.send(event);
        return event;
    }

    private int partitions() {
        return 4;
    }

    /** The letters to this test's admin, as soon as there are so many and it is noted what became of each. */
    private List<MimeMessage> letters(int number) {
        List<MimeMessage> letters = Awaitility.await("letters")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(200))
                .until(this::mine, found -> found.size() >= number);
        Awaitility.await("their notes")
                .atMost(Duration.ofSeconds(40))
                .until(() -> query("SELECT incident FROM letter WHERE tenant_id = ? AND settled_at IS NULL"
                                + " AND kind <> 'digest'")
                        .isEmpty());
        return letters;
    }

    private List<MimeMessage> mine() {
        return smtp.sink().received().stream()
                .filter(letter -> isTo(letter, admin))
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(LettersTest::id, letter -> letter, (one, copy) -> one, LinkedHashMap::new),
                        byId -> List.copyOf(byId.values())));
    }

    private static String id(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return Arrays.stream(letter.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> subjects(List<MimeMessage> letters) throws MessagingException {
        ArrayList<String> subjects = new ArrayList<>();
        for (MimeMessage letter : letters) {
            subjects.add(letter.getSubject());
        }
        return subjects;
    }

    private static String body(MimeMessage letter, String type) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return part.getContent().toString().replace("\r\n", "\n");
            }
        }
        throw new AssertionError("no " + type);
    }

    private List<String> outcomes() {
        return query("SELECT incident || ' ' || outcome FROM letter WHERE tenant_id = ? AND outcome IS NOT NULL"
                + " ORDER BY written_at, incident");
    }

    private int attempts() {
        return query("SELECT attempts::TEXT FROM letter WHERE tenant_id = ?").stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private List<String> query(String sql) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var role = connection.createStatement();
                    var statement = connection.prepareStatement(sql)) {
                role.execute("SET LOCAL ROLE pinbridge_worker");
                statement.setString(1, tenant);
                List<String> values = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                }
                connection.commit();
                return values;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
