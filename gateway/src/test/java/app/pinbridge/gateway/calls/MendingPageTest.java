package app.pinbridge.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.gateway.support.Answers;
import app.pinbridge.gateway.support.Backends;
import app.pinbridge.gateway.support.FakeService;
import app.pinbridge.gateway.support.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class MendingPageTest {
    private static final String CALL = "/calls/c-82";
    private static final String API = "/api/calls/c-82/match";

    @BeforeEach
    void aCallToLookAt() {
        Backends.reset();
        Backends.MATCHING.reply("GET", "/api/calls", 200, Answers.CALLS);
        Backends.MATCHING.reply("GET", "/api/calls/counts", 200, Answers.COUNTS);
        Backends.MATCHING.reply("GET", "/api/calls/c-82", 200, Answers.REVIEW);
        Backends.MATCHING.reply("POST", API + "/preview", 200, Answers.EFFECTS);
        Backends.MATCHING.reply("POST", API, 200, Answers.REVIEW);
        Backends.MATCHING.reply("DELETE", API, 200, Answers.REVIEW);
        Backends.MATCHING.reply("GET", "/api/candidates", 200, Answers.CANDIDATES);
        Backends.PUBLISHER.reply("GET", "/api/calls/c-82/publications", 200, "{\"items\":[]}");
    }

    @Test
    void theQueueShowsWhyCallsWaitAndHowMany() {
        String page = Visitor.signedIn("recruiter").get("/calls?status=review").asString();

        assertThat(page)
                .contains(
                        "More than one candidate may be meant <b>12</b>", "Uploaded file, too little to go by <b>1</b>")
                .contains("/calls?status=review&amp;reason=data_mismatch.candidate_wrong");
    }

    @Test
    void callsWithoutAReasonAreListedAloneByTheirCount() {
        Visitor recruiter = Visitor.signedIn("recruiter");

        String queue = recruiter.get("/calls?status=review").asString();
        String alone = recruiter.get("/calls?status=review&reason=none").asString();

        assertThat(queue).contains("href=\"/calls?status=review&amp;reason=none\">No reason given <b>4</b>");
        assertThat(alone).contains("Only calls without a reason.");
        assertThat(Backends.MATCHING.requests())
                .extracting(FakeService.Request::uri)
                .anyMatch(uri -> uri.startsWith("/api/calls?") && uri.contains("reason=none"));
    }

    @Test
    void theQueueIsThereWithoutItsCountsToo() {
        Backends.MATCHING.reply("GET", "/api/calls/counts", 500, "{}");

        Response page = Visitor.signedIn("recruiter").get("/calls?status=review");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("Quick chat").doesNotContain("class=\"reasons\"");
    }

    @Test
    void suggestionsAreShownWithNameJobAndTime() {
        String page = Visitor.signedIn("recruiter").get(CALL).asString();

        assertThat(page)
                .contains("Put it right", "Alan Turing", "Cryptographer", "2 Mar 2026, 11:30 UTC", "52 %")
                .contains("Alan Kay", "Analyst", "44 %", "Not an interview");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interviewer", "hiring_manager"})
    void whoMayOnlyReadIsNotAsked(String role) {
        Visitor reader = Visitor.signedIn(role);

        assertThat(reader.get(CALL).asString()).doesNotContain("Put it right");
        assertThat(reader.send(CALL, "/calls/c-82/match", Map.of("action", "not_an_interview"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sent()).isEmpty();
    }

    @Test
    void aLinkIsShownWithItsEffectsBeforeAnythingIsChanged() {
        Response answer = Visitor.signedIn("recruiter")
                .send(
                        CALL,
                        "/calls/c-82/match/preview",
                        Map.of("action", "link", "interviewId", "31", "applicationId", "141"));

        assertThat(answer.asString())
                .contains("Nothing is changed yet.", "Matched</span> to <b>Alan Turing</b>")
                .contains("A link to the notes is posted on the application of Alan Turing.")
                .contains("on the application of Alan Kay for now: Pinpoint link belongs to another candidate.")
                .doesNotContain("link_conflict")
                .contains("<b>marie@acme.com</b> can see it from now on: is the recruiter of the job in Pinpoint.")
                .contains("<b>alan@home.example</b> never can")
                .contains("Pinbridge sends no e-mail about this change.")
                .contains("href=\"/calls/c-91\">Second talk</a>", "would be")
                .contains("<b>lead@acme.com</b> can see it from now on.", "There may be more")
                .contains("Remember alan@home.example", "name=\"interviewId\" value=\"31\"");
        assertThat(sent())
                .containsExactly("POST " + API + "/preview {\"action\":\"link\",\"targets\":[{\"interviewId\":\"31\"}],"
                        + "\"learnAlias\":true}");
    }

    @Test
    void aConfirmedLinkIsSaidAndLeadsBackToTheCall() {
        Response answer = Visitor.signedIn("recruiter")
                .send(
                        CALL,
                        "/calls/c-82/match",
                        Map.of("action", "link", "interviewId", "31", "applicationId", "141", "learnAlias", "on"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(CALL);
        assertThat(sent())
                .containsExactly("POST " + API + " {\"action\":\"link\",\"targets\":[{\"interviewId\":\"31\"}],"
                        + "\"learnAlias\":true}");
    }

    @ParameterizedTest
    @CsvSource({"unlink", "not_an_interview"})
    void takingAMatchAwayNamesNobody(String action) {
        Visitor.signedIn("admin").send(CALL, "/calls/c-82/match", Map.of("action", action));

        assertThat(sent())
                .containsExactly(
                        "POST " + API + " {\"action\":\"" + action + "\",\"targets\":[],\"learnAlias\":false}");
    }

    @Test
    void whatAPersonSaidIsShownAndCanBeTakenBack() {
        Backends.MATCHING.reply(
                "GET",
                "/api/calls/c-82",
                200,
                Answers.REVIEW.replace(
                        "\"revisionTime\"",
                        "\"decision\":{\"action\":\"link\",\"by\":\"marie@acme.com\",\"at\":\"2026-03-02T12:05:00Z\"},"
                                + "\"revisionTime\""));
        Visitor recruiter = Visitor.signedIn("recruiter");

        Response answer = recruiter.send(CALL, "/calls/c-82/match/undo", Map.of("revision", "4"));

        assertThat(recruiter.get(CALL).asString())
                .contains("Linked by marie@acme.com", "2 Mar 2026, 12:05 UTC", "Undo…");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(sent()).containsExactly("DELETE " + API + " ");
        assertThat(ifMatch()).containsExactly("\"4\"");
    }

    @Test
    void takingBackIsShownWithItsEffectsBeforeAnythingIsChanged() {
        Response answer =
                Visitor.signedIn("recruiter").send(CALL, "/calls/c-82/match/preview", Map.of("action", "undo"));

        assertThat(answer.asString())
                .contains("This is what changes when the rules decide again", "A link to the notes is posted")
                .doesNotContain("Remember alan@home.example")
                .contains("action=\"/calls/c-82/match/undo\"", "name=\"revision\" value=\"4\"");
        assertThat(sent())
                .containsExactly("POST " + API + "/preview {\"action\":\"undo\",\"targets\":[],\"learnAlias\":false}");
    }

    @Test
    void takingBackAsksOnceMoreWhereItsEffectsCannotBeTold() {
        Backends.MATCHING.reply("POST", API + "/preview", 400, "{\"status\":400,\"code\":\"action_invalid\"}");

        Response answer =
                Visitor.signedIn("recruiter").send(CALL, "/calls/c-82/match/preview", Map.of("action", "undo"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .contains("It cannot be shown beforehand.", "action=\"/calls/c-82/match/undo\"", "Confirm");
    }

    @Test
    void whatIsConfirmedIsSaidOfTheAnswerThatWasLookedAt() {
        Visitor recruiter = Visitor.signedIn("recruiter");
        String shown = recruiter
                .send(CALL, "/calls/c-82/match/preview", Map.of("action", "link", "interviewId", "31"))
                .asString();

        recruiter.send(CALL, "/calls/c-82/match", Map.of("action", "link", "interviewId", "31", "revision", "4"));

        assertThat(shown).contains("name=\"revision\" value=\"4\"");
        assertThat(ifMatch()).containsExactly("\"4\"");
    }

    @Test
    void anAnswerThatChangedMeanwhileIsNotDecidedAgainst() {
        Backends.MATCHING.reply(
                "POST", API, 412, "{\"status\":412,\"code\":\"outdated\",\"detail\":\"The call was answered anew.\"}");

        Response answer = Visitor.signedIn("recruiter")
                .send(CALL, "/calls/c-82/match", Map.of("action", "link", "interviewId", "31", "revision", "4"));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.asString()).contains("The call was answered anew.", "Alan Turing");
    }

    @Test
    void oneOfSeveralTargetsCanBeTakenAwayByItself() {
        Backends.MATCHING.reply("GET", "/api/calls/c-82", 200, Answers.LINKED.replace("c-81", "c-82"));
        Visitor recruiter = Visitor.signedIn("recruiter");

        recruiter.send(CALL, "/calls/c-82/match/preview", Map.of("action", "unlink", "applicationId", "118"));

        assertThat(recruiter.get(CALL).asString())
                .containsOnlyOnce("Application 118")
                .contains("Talent pipeline record 7", "None of them…");
        assertThat(sent())
                .containsExactly(
                        "POST " + API
                                + "/preview {\"action\":\"unlink\",\"targets\":[{\"applicationId\":\"118\"}],\"learnAlias\":false}");
    }

    @Test
    void theAddressOfACandidateWhoWasFoundWithoutItIsOfferedAndRemembered() {
        Backends.MATCHING.reply("GET", "/api/calls/c-82", 200, Answers.LINKED.replace("c-81", "c-82"));
        Backends.MATCHING.reply("POST", "/api/aliases", 200, "{}");
        Visitor recruiter = Visitor.signedIn("recruiter");

        Response answer = recruiter.send(
                CALL,
                "/calls/c-82/match/alias",
                Map.of("address", "grace@home.example", "means", "grace@navy.example"));

        assertThat(recruiter.get(CALL).asString())
                .contains("Pinpoint does not know <b>grace@home.example</b>", "This address is Grace Hopper’s");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(sent())
                .containsExactly(
                        "POST /api/aliases {\"address\":\"grace@home.example\",\"means\":\"grace@navy.example\"}");
    }

    @Test
    void noAddressIsOfferedWhereTheCandidateWasFoundByIt() {
        Backends.MATCHING.reply("GET", "/api/calls/c-82", 200, Answers.CALL.replace("c-81", "c-82"));

        assertThat(Visitor.signedIn("recruiter").get(CALL).asString()).doesNotContain("Pinpoint does not know");
    }

    @Test
    void aSearchThatFailedDoesNotSayThatNobodyIsThere() {
        Backends.MATCHING.reply("GET", "/api/candidates", 500, "{}");
        Visitor recruiter = Visitor.signedIn("recruiter");

        String failed =
                recruiter.get("/calls/c-82/match/candidates?query=perlis").asString();

        assertThat(failed).contains("A part of Pinbridge does not answer").doesNotContain("Nobody in Pinpoint");
        Backends.MATCHING.reply("GET", "/api/candidates", 200, "{\"items\":[]}");
        assertThat(recruiter.get("/calls/c-82/match/candidates?query=perlis").asString())
                .contains("Nobody in Pinpoint has this name or address.");
    }

    @Test
    void somebodyElseIsFoundByName() {
        String page = Visitor.signedIn("recruiter")
                .get("/calls/c-82/match/candidates?query=perlis")
                .asString();

        assertThat(page)
                .contains("Alan Perlis", "perlis@mail.example", "Compiler Engineer", "3 Mar 2026, 10:00 UTC")
                .contains("No interview of these", "value=\"perlis\"");
    }

    @Test
    void aRefusalIsSaidInTheServicesWords() {
        Backends.MATCHING.reply(
                "POST",
                API,
                409,
                "{\"status\":409,\"code\":\"target_gone\",\"title\":\"It cannot be linked\",\"detail\":\"The interview was cancelled.\"}");

        Response answer = Visitor.signedIn("recruiter")
                .send(CALL, "/calls/c-82/match", Map.of("action", "link", "interviewId", "31"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("The interview was cancelled.", "Alan Turing");
    }

    private static List<String> ifMatch() {
        return Backends.MATCHING.requests().stream()
                .flatMap(request -> Stream.ofNullable(request.headers().get("If-Match")))
                .toList();
    }

    private static List<String> sent() {
        return Backends.MATCHING.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .map((FakeService.Request request) -> request.method() + " " + request.uri() + " " + request.body())
                .toList();
    }
}
