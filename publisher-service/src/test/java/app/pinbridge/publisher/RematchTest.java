package app.pinbridge.publisher;

import static app.pinbridge.publisher.Customer.application;
import static app.pinbridge.publisher.Customer.await;
import static app.pinbridge.publisher.Customer.awaitWritten;
import static app.pinbridge.publisher.Customer.tokenIn;
import static app.pinbridge.publisher.Customer.written;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Publication.Outcome;
import app.pinbridge.contracts.Publication.What;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.testkit.TestTopics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Never on the wrong person: what a new match makes wrong is withdrawn. */
@PublisherTest
class RematchTest {
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
    }

    @Test
    void afterARematchTheOldLinkIsDeadAndACorrectionStandsInItsPlace() {
        Customer customer = Customer.connected(topics);
        String wrong = application();
        String right = application();
        customer.notesReady("c1");
        customer.matched("c1", wrong);
        awaitWritten(wrong, 1);
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);

        customer.matched("c1", right);

        awaitWritten(right, 1);
        awaitWritten(wrong, 2);
        assertThat(written(wrong).get(1).bodyText())
                .matches("A link to interview notes was posted here by mistake and has been withdrawn.\n"
                        + "\\[pb-[0-9a-z]{10}]");
        followed(customer, tokenIn(written(wrong).get(0)), 410);
        followed(customer, tokenIn(written(right).get(0)), 200);
        customer.letEverythingPass();
        assertThat(written(wrong)).hasSize(2);
        assertThat(written(right)).hasSize(1);
    }

    @Test
    void backAtTheFirstCandidateANewLinkIsPostedBecauseTheOldOneIsSaidToBeWithdrawn() {
        Customer customer = Customer.connected(topics);
        String first = application();
        String second = application();
        customer.notesReady("c1");
        customer.matched("c1", first);
        awaitWritten(first, 1);
        customer.matched("c1", second);
        awaitWritten(first, 2);
        awaitWritten(second, 1);

        customer.matched("c1", first);

        awaitWritten(first, 3);
        awaitWritten(second, 2);
        followed(customer, tokenIn(written(first).get(0)), 410);
        followed(customer, tokenIn(written(first).get(2)), 200);
        followed(customer, tokenIn(written(second).get(0)), 410);
    }

    @Test
    void aChangeOfMindBeforeTheCorrectionIsSentRevivesTheOldLink() {
        Customer customer = Customer.connected(topics);
        String first = application();
        String second = application();
        customer.notesReady("c1");
        customer.matched("c1", first);
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);
        Pinpointed.simulator().faults().add(FaultRule.always(FaultKind.THROTTLE).on("POST", "*"));
        customer.matched("c1", second);
        await("the dead link")
                .until(() -> follow(customer, tokenIn(written(first).get(0))) == 410);

        customer.matched("c1", first);

        await("the living link")
                .until(() -> follow(customer, tokenIn(written(first).get(0))) == 200);
        Pinpointed.simulator().faults().clear();
        customer.letEverythingPass();
        assertThat(written(first)).hasSize(1);
        assertThat(written(second)).isEmpty();
    }

    @Test
    void aCommentThatCameAlongWithAMergedApplicationIsTakenOver() {
        Customer customer = Customer.connected(topics);
        String old = application();
        String survivor = application();
        customer.notesReady("c1");
        customer.matched("c1", old);
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);
        Pinpointed.simulator().edits().applications().merge(Long.parseLong(old), Long.parseLong(survivor));

        customer.matched("c1", survivor);

        assertThat(customer.awaitPublication("c1", What.LINK, Outcome.ALREADY_POSTED)
                        .applicationId())
                .isEqualTo(survivor);
        assertThat(customer.awaitPublication("c1", What.CORRECTION, Outcome.REJECTED)
                        .reason())
                .isEqualTo("comment_gone");
        followed(customer, tokenIn(written(old).get(0)), 200);
        assertThat(written(old)).hasSize(1);
        assertThat(written(survivor)).isEmpty();
    }

    @Test
    void whileTheMatcherThinksTheLinkRestsAndNothingIsCorrected() {
        Customer customer = Customer.connected(topics);
        String application = application();
        customer.notesReady("c1");
        customer.matched("c1", application);
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);

        customer.undecided("c1", Match.Status.PENDING);

        await("the dead link")
                .until(() -> follow(customer, tokenIn(written(application).get(0))) == 410);
        customer.letEverythingPass();
        assertThat(written(application)).hasSize(1);
    }

    @Test
    void aPersonWhoDeclinesAfterwardsMakesTheLinkDead() {
        Customer customer = Customer.connected(topics);
        String application = application();
        customer.notesReady("c1");
        customer.matched("c1", application);
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);

        customer.held("c1", ReasonCode.CONSENT, application);

        await("the dead link")
                .until(() -> follow(customer, tokenIn(written(application).get(0))) == 410);
        assertThat(written(application)).hasSize(1);
    }

    @Test
    void aLinkIsFollowedOnlyByThoseWithAccess() {
        Customer customer = Customer.connected(topics);
        Customer stranger = new Customer(topics);
        String application = application();
        customer.notesReady("c1");
        customer.matched("c1", application);
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);
        String token = tokenIn(written(application).get(0));

        given().auth()
                .oauth2(customer.token("ben@acme.example", "interviewer"))
                .get("/api/links/" + token)
                .then()
                .statusCode(200)
                .body("url", is("https://notes.example/c1"));
        given().auth()
                .oauth2(customer.token("grace@acme.example", "admin"))
                .get("/api/links/" + token)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(customer.token("ada@acme.example", "admin"))
                .get("/api/links/" + token)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(stranger.token("ben@acme.example", "interviewer"))
                .get("/api/links/" + token)
                .then()
                .statusCode(404);
        given().get("/api/links/" + token).then().statusCode(401);
    }

    static void followed(Customer customer, String token, int status) {
        assertThat(follow(customer, token)).isEqualTo(status);
    }

    static int follow(Customer customer, String token) {
        return given().auth()
                .oauth2(customer.token("ben@acme.example", "interviewer"))
                .get("/api/links/" + token)
                .statusCode();
    }
}
