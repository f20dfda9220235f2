package app.pinbridge.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.gateway.support.Answers;
import app.pinbridge.gateway.support.Backends;
import app.pinbridge.gateway.support.FakeService;
import app.pinbridge.gateway.support.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people said of a call, and details that they write over what Pinpoint has. */
@QuarkusTest
@WithTestResource(Backends.class)
class SayingsPageTest {
    private static final String CALL = "/calls/c-81";
    private static final String API = "/api/calls/c-81";
    private static final Map<String, String> SHOWN = Map.of(
            "candidateName", "Grace Hopper",
            "jobTitle", "Compiler Engineer",
            "stage", "Technical interview",
            "location", "London");

    @BeforeEach
    void aCall() {
        Backends.reset();
        Backends.MATCHING.reply("GET", API, 200, Answers.CALL);
        Backends.MATCHING.reply("GET", API + "/decisions", 200, Answers.DECISIONS);
        Backends.MATCHING.reply("POST", API + "/match", 200, Answers.CALL);
        Backends.PUBLISHER.reply("GET", API + "/publications", 200, Answers.PUBLICATIONS);
    }

    @Test
    void whoSaidWhatIsShownWithWhatItChanged() {
        String page = Visitor.signedIn("recruiter").get(CALL).asString();

        assertThat(page)
                .contains("Details written by marie@acme.com", "2 Mar 2026, 12:10 UTC")
                .contains("Stage: Technical interview → Second round")
                .contains("Linked by marie@acme.com")
                .contains("State: Needs a look → Matched", "Candidate: nothing → Grace Hopper")
                .contains("href=\"/calls/c-81?said=17#said\"");
    }

    @Test
    void earlierWordsAreAskedForByTheirPlace() {
        String page = Visitor.signedIn("recruiter").get(CALL + "?said=17").asString();

        assertThat(Backends.MATCHING.requests())
                .extracting(FakeService.Request::uri)
                .contains(API + "/decisions?limit=20&cursor=17");
        assertThat(page).contains("Grace Hopper");
    }

    @Test
    void thatNobodySaidAnythingIsSaid() {
        Backends.MATCHING.reply("GET", API + "/decisions", 200, "{\"items\":[]}");

        assertThat(Visitor.signedIn("interviewer").get(CALL).asString())
                .contains("Nobody has said anything; the rules decided alone.");
    }

    @Test
    void theCallIsThereWithoutWhatPeopleSaidToo() {
        Backends.MATCHING.reply("GET", API + "/decisions", 500, "{}");

        Response page = Visitor.signedIn("recruiter").get(CALL);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("What people said cannot be shown right now.");
    }

    @Test
    void onlyWhatWasChangedIsWrittenAndOfTheAnswerThatWasLookedAt() {
        Response answer =
                Visitor.signedIn("recruiter").send(CALL, CALL + "/details", form(Map.of("stage", " Second round ")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(CALL);
        assertThat(sent())
                .containsExactly("POST " + API
                        + "/match {\"action\":\"enrichment\",\"enrichment\":{\"stage\":\"Second round\"}}");
        assertThat(Backends.MATCHING.requests().stream()
                        .filter(request -> request.method().equals("POST"))
                        .map(request -> request.headers().get("If-Match")))
                .containsExactly("\"2\"");
    }

    @Test
    void anEmptiedLineFollowsPinpointAgain() {
        Visitor.signedIn("admin").send(CALL, CALL + "/details", form(Map.of("location", "")));

        assertThat(sent())
                .containsExactly(
                        "POST " + API + "/match {\"action\":\"enrichment\",\"enrichment\":{\"location\":\"\"}}");
    }

    @Test
    void aFormThatChangesNothingSaysNothing() {
        Response answer = Visitor.signedIn("recruiter").send(CALL, CALL + "/details", form(Map.of()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(sent()).isEmpty();
    }

    @Test
    void aRefusalKeepsWhatWasTyped() {
        Backends.MATCHING.reply(
                "POST",
                API + "/match",
                412,
                "{\"status\":412,\"code\":\"changed_since\",\"detail\":\"The call was answered anew.\"}");

        Response answer =
                Visitor.signedIn("recruiter").send(CALL, CALL + "/details", form(Map.of("stage", "Second round")));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.asString())
                .contains("The call was answered anew.", "<details open>", "value=\"Second round\"");
    }

    @Test
    void whatWasWrittenByHandIsNamedInTheForm() {
        Backends.MATCHING.reply("GET", API, 200, Answers.CALL.replace("\"revisionTime\"", """
                "edit":{"by":"marie@acme.com","at":"2026-03-02T12:10:00Z","stage":"Second round","location":"Paris"},"revisionTime\""""));

        assertThat(Visitor.signedIn("recruiter").get(CALL).asString())
                .contains("Written by marie@acme.com", ": stage, location.");
    }

    @Test
    void whoMayOnlyReadCannotWrite() {
        Visitor reader = Visitor.signedIn("interviewer");

        assertThat(reader.get(CALL).asString()).doesNotContain("Change the details");
        assertThat(reader.send(CALL, CALL + "/details", form(Map.of("stage", "x")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sent()).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Response answer = Visitor.signedIn("recruiter")
                .request()
                .formParams(form(Map.of("stage", "x")))
                .post(CALL + "/details");

        assertThat(answer.statusCode()).isIn(400, 403);
        assertThat(sent()).isEmpty();
    }

    private static Map<String, String> form(Map<String, String> changes) {
        Map<String, String> form = new HashMap<>(SHOWN);
        SHOWN.forEach((name, value) -> form.put("was." + name, value));
        form.put("revision", "2");
        form.putAll(changes);
        return form;
    }

    private static List<String> sent() {
        return Backends.MATCHING.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .map(request -> request.method() + " " + request.uri() + " " + request.body())
                .toList();
    }
}
