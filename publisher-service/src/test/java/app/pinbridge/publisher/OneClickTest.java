package app.pinbridge.publisher;

import static app.pinbridge.publisher.Customer.application;
import static app.pinbridge.publisher.Customer.await;
import static app.pinbridge.publisher.Customer.written;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.testkit.TestTopics;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Notes posted by a person. */
@PublisherTest
class OneClickTest {
    private static TestTopics topics;

    @BeforeAll
    static void open() {
        topics = new TestTopics();
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @AfterEach
    void heal() {
        Pinpointed.simulator().faults().clear();
        Pinpointed.simulator().quirks().set("comment-length-limit", Quirk.COMMENT_LENGTH_LIMIT.defaultValue());
    }

    @Test
    void whatIsPostedIsWhatThePreviewShowed() {
        String application = application();
        Customer customer = withCall("c1", application);
        Map<String, Object> click =
                Map.of("what", "notes", "text", "Strong on <script>Kafka</script>.\r\n[pb-fake] \u202Eevil");
        String preview = click(customer, "c1", with(click, "preview", true))
                .statusCode(200)
                .body("applicationId", is(application))
                .body("candidateName", is("Grace Hopper"))
                .extract()
                .path("body");

        String commentId = click(customer, "c1", click)
                .statusCode(200)
                .body("outcome", is("posted"))
                .extract()
                .path("commentId");

        assertThat(written(application)).hasSize(1);
        assertThat(written(application).get(0).bodyText()).isEqualTo(preview);
        assertThat(written(application).get(0).commentId()).isEqualTo(commentId);
        assertThat(preview)
                .startsWith("Interview notes: ")
                .contains("Strong on ‹script>Kafka‹/script>.\n(pb-fake] evil\n\n[pb-");
    }

    @Test
    void clickingTwicePostsOnceAndSaysSo() {
        String application = application();
        Customer customer = withCall("c1", application);
        click(customer, "c1", Map.of("what", "tldr", "text", "Hire.")).body("outcome", is("posted"));

        click(customer, "c1", Map.of("what", "tldr", "text", "Hire!"))
                .statusCode(200)
                .body("outcome", is("already_posted"))
                .body("commentId", is(written(application).get(0).commentId()));

        assertThat(written(application)).hasSize(1);
    }

    @Test
    void textIsFetchedFromTheHostProductAndFromNowhereElse() {
        String application = application();
        Customer customer = withCall("c1", application);
        customer.notesReady("c1", Pinpointed.show(application, "{\"tldr\":\"Hire.\",\"text\":\"She knows queues.\"}"));
        await("the notes").until(() -> status(customer, "c1", Map.of("what", "notes", "preview", true)) == 200);

        click(customer, "c1", Map.of("what", "notes")).body("outcome", is("posted"));

        assertThat(written(application).get(0).bodyText()).contains("She knows queues.");
        Customer other = withCall("c2", application());
        click(other, "c2", Map.of("what", "notes")).statusCode(409).body("code", is("notes_unavailable"));
    }

    @Test
    void aLostAnswerIsSaidToBeUnknownAndEndsInOneComment() {
        String application = application();
        Customer customer = withCall("c1", application);
        Pinpointed.simulator()
                .faults()
                .add(FaultRule.times(FaultKind.LOST_ANSWER, 1).on("POST", "*"));

        click(customer, "c1", Map.of("what", "notes", "text", "Hire."))
                .statusCode(200)
                .body("outcome", is("unknown"))
                .body("next", notNullValue());

        await("the comment found")
                .until(() -> status(customer, "c1", Map.of("what", "notes", "text", "Hire.")) == 200
                        && given().auth()
                                .oauth2(customer.token("ben@acme.example", "interviewer"))
                                .get("/api/calls/c1/publications")
                                .then()
                                .extract()
                                .path("items[0].outcome")
                                .equals("already_posted"));
        assertThat(written(application)).hasSize(1);
    }

    @Test
    void longNotesAreCutAndWhatPinpointFindsTooLongIsShortenedOnce() {
        String application = application();
        Customer customer = withCall("c1", application);
        Pinpointed.simulator().quirks().set("comment-length-limit", "400");

        click(customer, "c1", Map.of("what", "notes", "text", "word ".repeat(1000)))
                .body("outcome", is("posted"));

        assertThat(written(application)).hasSize(1);
        assertThat(written(application).get(0).bodyText())
                .hasSizeLessThanOrEqualTo(300)
                .contains("… continued at https://pinbridge.example/n/")
                .containsPattern("\\[pb-[0-9a-z]{10}]$");
    }

    @Test
    void nothingIsPostedOfWhatIsHeldOrNotMatched() {
        String application = application();
        Customer customer = Customer.connected(topics);
        customer.held("held", ReasonCode.ANONYMISED, application);
        customer.notesReady("held");
        customer.undecided("review", Match.Status.REVIEW);
        customer.notesReady("review");
        customer.letEverythingPass();

        click(customer, "held", Map.of("what", "notes", "text", "Hire."))
                .statusCode(200)
                .body("outcome", is("held"))
                .body("reason", is("anonymised"));
        click(customer, "held", Map.of("what", "notes", "text", "Hire.", "preview", true))
                .statusCode(409)
                .body("code", is("publication_held"));
        click(customer, "review", Map.of("what", "link")).statusCode(409).body("code", is("not_matched"));
        assertThat(written(application)).isEmpty();
    }

    @Test
    void onlyPeopleWithAccessMayClickOrLook() {
        Customer customer = withCall("c1", application());
        Customer stranger = new Customer(topics);
        Map<String, Object> click = Map.of("what", "notes", "text", "Hire.", "preview", true);

        assertThat(statusAs(customer.token("ben@acme.example", "interviewer"), click))
                .isEqualTo(200);
        assertThat(statusAs(customer.token("grace@acme.example", "admin", "recruiter"), click))
                .isEqualTo(404);
        assertThat(statusAs(customer.token("eve@acme.example", "interviewer"), click))
                .isEqualTo(404);
        assertThat(statusAs(customer.token("ada@acme.example", "admin"), click)).isEqualTo(403);
        assertThat(statusAs(stranger.token("ben@acme.example", "admin", "interviewer"), click))
                .isEqualTo(404);
        assertThat(looksAs(customer.token("ada@acme.example", "admin"))).isEqualTo(200);
        assertThat(looksAs(customer.token("grace@acme.example", "admin"))).isEqualTo(404);
        assertThat(looksAs(stranger.token("ben@acme.example", "admin"))).isEqualTo(404);
        assertThat(given().get("/api/calls/c1/publications").statusCode()).isEqualTo(401);
    }

    @Test
    void publicationsAreListed() {
        String application = application();
        Customer customer = Customer.connected(topics);
        customer.matched("c1", application);
        customer.notesReady("c1");
        Customer.awaitWritten(application, 1);

        click(customer, "c1", Map.of("what", "tldr", "text", "Hire.")).body("outcome", is("posted"));

        given().auth()
                .oauth2(customer.token("ben@acme.example", "interviewer"))
                .get("/api/calls/c1/publications")
                .then()
                .statusCode(200)
                .body("items.what", containsInAnyOrder("link", "tldr"))
                .body("items.postedBy", containsInAnyOrder("rules", "ben@acme.example"));
    }

    /** A customer whose links are not posted by themselves, with a call that is known. */
    private static Customer withCall(String call, String application) {
        Customer customer = new Customer(topics);
        customer.connect(false);
        customer.matched(call, application);
        customer.notesReady(call);
        await("the call").until(() -> status(customer, call, Map.of("what", "link", "preview", true)) == 200);
        return customer;
    }

    private static Map<String, Object> with(Map<String, Object> click, String name, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(click);
        more.put(name, value);
        return more;
    }

    private static ValidatableResponse click(Customer customer, String call, Map<String, Object> click) {
        return given().auth()
                .oauth2(customer.token("ben@acme.example", "interviewer"))
                .contentType("application/json")
                .body(click)
                .post("/api/calls/" + call + "/notes")
                .then();
    }

    private static int status(Customer customer, String call, Map<String, Object> click) {
        return click(customer, call, click).extract().statusCode();
    }

    private static int statusAs(String token, Map<String, Object> click) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(click)
                .post("/api/calls/c1/notes")
                .statusCode();
    }

    private static int looksAs(String token) {
        return given().auth().oauth2(token).get("/api/calls/c1/publications").statusCode();
    }
}
