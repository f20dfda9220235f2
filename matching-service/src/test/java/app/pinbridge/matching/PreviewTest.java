package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Publication;
import app.pinbridge.kit.database.Database;
import app.pinbridge.testkit.ServicePlatform;
import app.pinbridge.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a decision would do, said before it is made. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class PreviewTest {
    private static final String TOM = People.link("\"applicationId\":\"21\"");
    private static final List<String> TABLES = List.of(
            "fact",
            "fact_key",
            "decision",
            "dependency",
            "waiting",
            "call_access",
            "redecide",
            "sweep",
            "manual",
            "audit",
            "audit_about",
            "alias",
            "outbox");

    @Inject
    Matcher matcher;

    @Inject
    Database database;

    private final String tenant = "t-" + UUID.randomUUID();
    private final People people = new People(tenant);

    @BeforeEach
    void feed() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);
    }

    @Test
    void aPreviewStoresNothing() {
        Awaitility.await().until(() -> matcher.count("outbox", tenant) == 0);
        Map<String, String> before = everything();

        people.preview("c2", People.linkAndLearn("\"applicationId\":\"21\""))
                .then()
                .statusCode(200)
                .body("effects.alias.address", equalTo("tom.byrne@other.example"));
        people.preview("c1", "{\"action\":\"unlink\"}").then().statusCode(200);
        people.preview("c1", "{\"action\":\"enrichment\",\"enrichment\":{\"stage\":\"X\"}}")
                .then()
                .statusCode(200)
                .body("after.enrichment.stage", equalTo("X"));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aLinkThatStandsWouldBeWithdrawnWithACorrection() {
        post("c1", "20", Publication.What.LINK);

        people.preview("c1", TOM)
                .then()
                .statusCode(200)
                .body("before.targets[0].applicationId", equalTo("20"))
                .body("after.targets[0].applicationId", equalTo("21"))
                .body("effects.comments.find { it.applicationId == '20' }.effect", equalTo("correction_posted"))
                .body("effects.comments.find { it.applicationId == '21' }.effect", equalTo("link_posted"))
                .body("effects.access.denied.email", hasItem("tbyrne@post.example"))
                .body("effects.mails", hasSize(2))
                .body("effects.mails[1]", startsWith("Pinpoint itself"));
    }

    @Test
    void aPersonsTextIsCorrectedToo() {
        post("c1", "20", Publication.What.NOTES);

        people.preview("c1", "{\"action\":\"not_an_interview\"}")
                .then()
                .body("effects.comments.find { it.applicationId == '20' }.effect", equalTo("correction_posted"))
                .body("effects.access.revoked.email", hasItem(People.ADA));
    }

    @Test
    void whatStandsAlreadyIsNotPostedTwice() {
        post("c1", "20", Publication.What.LINK);

        people.preview("c1", People.link("\"interviewId\":\"30\""))
                .then()
                .body("effects.comments", hasSize(1))
                .body("effects.comments[0].effect", equalTo("none"))
                .body("effects.access.granted", empty());
    }

    @Test
    void otherCallsThatALearnedAddressTouchesAreToldToo() throws IOException {
        matcher.take(List.of(aWeekBefore("c2")));
        matcher.settle(tenant);

        people.preview("c2", People.linkAndLearn("\"applicationId\":\"21\""))
                .then()
                .statusCode(200)
                .body("effects.calls.callId", contains("earlier"))
                .body("effects.calls[0].title", equalTo("Tom / Ben"))
                .body("effects.calls[0].startAt", startsWith("2026-02-24"))
                .body("effects.calls[0].before.status", equalTo("review"))
                .body("effects.calls[0].after.status", equalTo("matched"))
                .body("effects.moreCalls", equalTo(false));
        people.preview("c2", People.link("\"applicationId\":\"21\"")).then().body("effects.calls", empty());
    }

    /** The same people, in another room. */
    private Event<?> aWeekBefore(String callId) throws IOException {
        Event<?> event = Streams.sample(tenant).stream()
                .filter(one -> one.subject().equals("calls/" + callId))
                .findFirst()
                .orElseThrow();
        String json = Json.MAPPER
                .writeValueAsString(event.data())
                .replace("2026-03-03", "2026-02-24")
                .replace("5551234567", "5559999999")
                .replace("\"callId\":\"" + callId, "\"callId\":\"earlier");
        return Event.of("e-earlier", "/sample", event.time(), tenant, Json.MAPPER.readValue(json, Call.class));
    }

    private void post(String callId, String applicationId, Publication.What what) {
        Publication data = new Publication(
                callId,
                applicationId,
                null,
                what,
                Publication.Outcome.POSTED,
                "77",
                null,
                "rules",
                Instant.parse("2026-03-03T12:00:00Z"),
                false);
        try (TestTopics topics = new TestTopics()) {
            topics.send(Event.of(
                    UUID.randomUUID().toString(), "/test", Instant.parse("2026-03-03T12:00:00Z"), tenant, data));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> matcher.count("publication", tenant) == 1);
    }

    /** All of the customer's rows, as PostgreSQL writes them. */
    private Map<String, String> everything() {
        Map<String, String> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    database.asWorker(handle -> handle.createQuery(
                                    "SELECT coalesce(string_agg(t::TEXT, E'\\n' ORDER BY t::TEXT), '') FROM " + table
                                            + " AS t WHERE tenant_id = :tenant")
                            .bind("tenant", tenant)
                            .mapTo(String.class)
                            .one()));
        }
        return rows;
    }
}
