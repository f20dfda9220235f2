package app.pinbridge.publisher;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Match.PublicationGate;
import app.pinbridge.contracts.Match.PublicationGate.Decision;
import app.pinbridge.contracts.Publication;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.contracts.Target;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.keys.Permissions;
import app.pinbridge.simulator.log.WriteLog;
import app.pinbridge.testkit.TestTokens;
import app.pinbridge.testkit.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A customer of its own for each test, with what other services tell of it. */
final class Customer {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final AtomicInteger NEXT_APPLICATION = new AtomicInteger();
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    final String tenant = "customer" + NEXT.incrementAndGet();
    final String connectionId = "con-" + tenant;
    final List<Event<?>> told = new ArrayList<>();
    private final TestTopics topics;
    private int revision;
    private int tick;

    Customer(TestTopics topics) {
        this.topics = topics;
    }

    static Customer connected(TestTopics topics) {
        Customer customer = new Customer(topics);
        customer.connect(true);
        return customer;
    }

    /** Connects, or saves a new key. */
    String connect(boolean autoLink) {
        revision++;
        String key = Pinpointed.connect(tenant, connectionId, revision);
        tellConnection(autoLink, false);
        return key;
    }

    /** Connects with a key of which the check found that it may not write comments. */
    String connectWithoutComments() {
        revision++;
        String key = Pinpointed.connect(tenant, connectionId, revision);
        tellConnection(true, false, Map.of(Connection.Resource.COMMENT, Connection.Permission.READ));
        return key;
    }

    /** Tells of a new key that may not write comments; credentials-service does not hand it out yet. */
    String tellReadOnlyKey() {
        revision++;
        tellConnection(true, false, Map.of(Connection.Resource.COMMENT, Connection.Permission.READ));
        return "key-" + tenant + "-read-only";
    }

    void useReadOnly(String key) {
        Pinpointed.simulator().keys().put(key, Permissions.full().with(Category.COMMENT, Access.READ));
        Pinpointed.handOut(tenant, connectionId, key, revision);
    }

    /** Saves a setting that has nothing to do with comments; the key stays. */
    void saveSettings() {
        revision++;
        Pinpointed.revise(tenant, revision);
        tellConnection(true, false);
    }

    void disconnect() {
        revision++;
        tellConnection(true, true);
    }

    private void tellConnection(boolean autoLink, boolean removed) {
        tellConnection(autoLink, removed, Map.of());
    }

    private void tellConnection(
            boolean autoLink, boolean removed, Map<Connection.Resource, Connection.Permission> permissions) {
        Connection.Settings settings = new Connection.Settings(
                List.of(),
                List.of(),
                Map.of(),
                null,
                false,
                autoLink,
                true,
                Connection.Settings.DEFAULT_APPLICATION_URL);
        tell(new Connection(
                connectionId, "acme", revision, "ada@acme.example", List.of(), permissions, removed, settings, false));
    }

    void notesReady(String call) {
        notesReady(call, "https://notes.example/" + call);
    }

    void notesReady(String call, String url) {
        tell(call(call, new Call.Notes(START.plusSeconds(3600), url), false));
    }

    void noNotesYet(String call) {
        tell(call(call, null, false));
    }

    void declined(String call) {
        tell(call(call, new Call.Notes(START.plusSeconds(3600), "https://notes.example/" + call), true));
    }

    private static Call call(String id, Call.Notes notes, boolean optedOut) {
        return new Call(
                id,
                Call.Source.CALENDAR,
                null,
                null,
                "Interview",
                null,
                null,
                null,
                START,
                START.plusSeconds(1800),
                START,
                START.plusSeconds(1800),
                Call.Status.ENDED,
                null,
                null,
                false,
                null,
                null,
                List.of(),
                optedOut,
                notes,
                false);
    }

    void matched(String call, String... applications) {
        tell(Answers.match(
                call,
                Match.Status.MATCHED,
                new PublicationGate(Decision.ALLOW, null),
                Answers.targets(applications),
                null));
    }

    /** An answer from before everything else, which comes late. */
    void matchedEarlier(String call, String application) {
        PublicationGate allow = new PublicationGate(Decision.ALLOW, null);
        Match earlier = Answers.match(call, Match.Status.MATCHED, allow, Answers.targets(application), null);
        Event<?> event = Event.of(tenant + "-late", "/test", START, tenant, earlier);
        told.add(event);
        topics.send(event);
    }

    void matchedJobSeeker(String call, String jobSeeker) {
        Target target = new Target("7", null, jobSeeker, null);
        tell(Answers.match(
                call, Match.Status.MATCHED, new PublicationGate(Decision.ALLOW, null), List.of(target), null));
    }

    void held(String call, ReasonCode reason, String... applications) {
        tell(Answers.match(
                call,
                Match.Status.MATCHED,
                new PublicationGate(Decision.HOLD, reason),
                Answers.targets(applications),
                null));
    }

    void duplicate(String call, String of, String application) {
        PublicationGate gate = new PublicationGate(Decision.HOLD, ReasonCode.DUPLICATE_CALL);
        tell(Answers.match(call, Match.Status.MATCHED, gate, Answers.targets(application), of));
    }

    void undecided(String call, Match.Status status) {
        tell(Answers.match(call, status, new PublicationGate(Decision.NONE, null), List.of(), null));
    }

    /** A person took away what it was matched to. It is open now, and may belong to these. */
    void takenAway(String call, Match.Status status, String... suggested) {
        open(call, status, "ada@acme.example", suggested);
    }

    /** The rules are not certain; it may belong to these. */
    void suggested(String call, String... suggested) {
        open(call, Match.Status.REVIEW, "rules", suggested);
    }

    private void open(String call, Match.Status status, String decidedBy, String... suggested) {
        List<Match.Suggestion> suggestions = Answers.targets(suggested).stream()
                .map(target -> new Match.Suggestion(
                        target.interviewId(), target.applicationId(), target.jobSeekerId(), target.jobId(), 0.4))
                .toList();
        PublicationGate gate = new PublicationGate(Decision.NONE, null);
        tell(Answers.match(call, status, gate, List.of(), suggestions, null, decidedBy));
    }

    private void tell(app.pinbridge.contracts.EventData data) {
        Event<?> event = Event.of(tenant + "-" + ++tick, "/test", START.plusSeconds(tick), tenant, data);
        told.add(event);
        topics.send(event);
    }

    void tellAgain(List<Event<?>> events) {
        events.forEach(topics::send);
    }

    String token(String email, String... roles) {
        return TestTokens.of(tenant, email, roles);
    }

    /** An application that no other test uses. */
    static String application() {
        var applications = Pinpointed.simulator().world().applications();
        int row = NEXT_APPLICATION.getAndIncrement();
        while (!applications.present(row)) {
            row = NEXT_APPLICATION.getAndIncrement();
        }
        return Long.toString(applications.at(row).id());
    }

    /** What was written on somebody, in order. */
    static List<WriteLog.Entry> written(String commentable) {
        return Pinpointed.simulator().writes().after(0).stream()
                .filter(entry -> entry.commentableId().equals(commentable))
                .toList();
    }

    static void awaitWritten(String commentable, int count) {
        await("comments on " + commentable).until(() -> written(commentable).size() >= count);
    }

    static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
    }

    /** The token in a comment with a link. */
    static String tokenIn(WriteLog.Entry entry) {
        return Arrays.stream(entry.bodyText().split("\n"))
                .filter(line -> line.startsWith("https://pinbridge.example/n/"))
                .map(line -> line.substring("https://pinbridge.example/n/".length()))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until this was told of a call, as the last word so far. */
    Publication awaitPublication(String call, Publication.What what, Publication.Outcome outcome) {
        return (Publication) topics.await(
                        "publications",
                        tenant,
                        event -> event.data() instanceof Publication p
                                && p.callId().equals(call)
                                && p.what() == what
                                && p.outcome() == outcome)
                .data();
    }

    /** What was told of a call so far. */
    List<Publication.Outcome> heard(String call) {
        return topics.events("publications", tenant).stream()
                .map(event -> (Publication) event.data())
                .filter(publication -> publication.callId().equals(call))
                .map(Publication::outcome)
                .toList();
    }

    /** Has one more call go all its way, so that whatever was told before has been dealt with. */
    void letEverythingPass() {
        String application = application();
        String call = "sentinel-" + ++tick;
        matched(call, application);
        notesReady(call);
        awaitWritten(application, 1);
    }
}
