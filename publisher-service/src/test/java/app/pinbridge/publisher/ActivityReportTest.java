package app.pinbridge.publisher;

import static app.pinbridge.publisher.Customer.application;
import static app.pinbridge.publisher.Customer.await;
import static app.pinbridge.publisher.Customer.written;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.testkit.TestTopics;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each request to Pinpoint stands in the customer's log, with who wanted it. */
@PublisherTest
class ActivityReportTest {
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
        Pinpointed.refuseActivity(0);
    }

    @Test
    void aCommentThatSomebodyClickedForStandsUnderTheirAddress() {
        Customer customer = withCall(application());

        click(customer);

        await("the log").until(() -> told(customer).contains("POST /comments 201 ben@acme.example publisher.click"));
        assertThat(Pinpointed.activity(customer.tenant).toString())
                .doesNotContain("Hire.")
                .doesNotContain("Hopper")
                .doesNotContain("key-")
                .doesNotContain("?");
    }

    @Test
    void aLinkThatIsPostedByItselfStandsThereAsTheRulesDoing() {
        Customer customer = Customer.connected(topics);
        String application = application();

        customer.matched("c1", application);
        customer.notesReady("c1");

        Customer.awaitWritten(application, 1);
        await("the log").until(() -> told(customer).contains("POST /comments 201 rules publisher.link"));
    }

    @Test
    void lookingForACommentWhoseAnswerWasLostStandsThereToo() {
        Customer customer = withCall(application());
        Pinpointed.simulator()
                .faults()
                .add(FaultRule.times(FaultKind.LOST_ANSWER, 1).on("POST", "*"));

        click(customer);

        await("the log").until(() -> told(customer).contains("GET /comments 200 ben@acme.example publisher.click"));
    }

    @Test
    void aLogThatIsAwayHoldsNothingUpAndIsToldOnceItIsBack() {
        String application = application();
        Customer customer = withCall(application);
        Pinpointed.refuseActivity(2);

        click(customer);

        assertThat(written(application)).hasSize(1);
        await("the log")
                .until(() -> told(customer).equals(List.of("POST /comments 201 ben@acme.example publisher.click")));
        assertThat(Pinpointed.activityIsRefused()).isFalse();
    }

    private static List<String> told(Customer customer) {
        return Pinpointed.activity(customer.tenant).stream()
                .map(ActivityReportTest::line)
                .toList();
    }

    private static String line(JsonNode made) {
        return String.join(
                " ",
                made.get("method").asText(),
                made.get("path").asText(),
                made.path("status").asText(),
                made.get("askedBy").asText(),
                made.get("purpose").asText());
    }

    private static void click(Customer customer) {
        given().auth()
                .oauth2(customer.token("ben@acme.example", "interviewer"))
                .contentType("application/json")
                .body(Map.of("what", "notes", "text", "Hire."))
                .post("/api/calls/c1/notes")
                .then()
                .statusCode(200);
    }

    private static Customer withCall(String application) {
        Customer customer = new Customer(topics);
        customer.connect(false);
        customer.matched("c1", application);
        customer.notesReady("c1");
        await("the call")
                .until(() -> given().auth()
                                .oauth2(customer.token("ben@acme.example", "interviewer"))
                                .contentType("application/json")
                                .body(Map.of("what", "link", "preview", true))
                                .post("/api/calls/c1/notes")
                                .statusCode()
                        == 200);
        return customer;
    }
}
