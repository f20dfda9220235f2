package app.pinbridge.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.gateway.support.Answers;
import app.pinbridge.gateway.support.Backends;
import app.pinbridge.gateway.support.FakeService;
import app.pinbridge.gateway.support.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class CallsPageTest {
    @BeforeEach
    void calls() {
        Backends.reset();
        Backends.MATCHING.reply("GET", "/api/calls", 200, Answers.CALLS);
        Backends.MATCHING.reply("GET", "/api/calls/c-81", 200, Answers.CALL);
        Backends.PUBLISHER.reply("GET", "/api/calls/c-81/publications", 200, Answers.PUBLICATIONS);
    }

    @Test
    void theListShowsStateReasonAndWhomEachCallBelongsTo() {
        String page = Visitor.signedIn("interviewer").get("/calls").asString();

        assertThat(page)
                .contains("Grace Hopper", "Compiler Engineer", "Technical interview", "2 Mar 2026, 09:00 UTC")
                .contains("Needs a look", "More than one candidate may be meant")
                .contains("Link is held back", "Job is confidential")
                .contains("Uploaded file, too little to go by")
                .contains("Pinpoint is still being read")
                .contains("cursor=b2xkZXI%3D");
    }

    @Test
    void theFilterAndTheCursorGoToTheService() {
        Visitor.signedIn("recruiter").get("/calls?status=review&reason=ambiguous&cursor=abc");

        assertThat(Backends.MATCHING.requests())
                .extracting(FakeService.Request::uri)
                .anySatisfy(
                        uri -> assertThat(uri).contains("status=review", "reason=ambiguous", "cursor=abc", "limit=25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls", "/calls?status=review", "/calls?status=ignored"})
    void anEmptyListSaysWhatThatMeans(String path) {
        Backends.MATCHING.reply("GET", "/api/calls", 200, "{\"items\":[]}");

        assertThat(Visitor.signedIn("interviewer").get(path).asString()).contains("class=\"empty\"");
    }

    @Test
    void namesFromOutsideAreTextAndNotMarkup() {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        Backends.MATCHING.reply("GET", "/api/calls", 200, Answers.CALLS.replace("Grace Hopper", hostile));
        Backends.MATCHING.reply(
                "GET",
                "/api/calls/c-81",
                200,
                Answers.CALL
                        .replace("Grace Hopper", hostile)
                        .replace("https://acme.pinpointhq.com", "javascript:alert(1)"));
        Visitor viewer = Visitor.signedIn("interviewer");

        String pages =
                viewer.get("/calls").asString() + viewer.get("/calls/c-81").asString();

        assertThat(pages)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Ada &lt;b&gt;interviewer&lt;/b&gt;")
                .doesNotContain("<script>alert", "<img src=x", "href=\"javascript:", "<b>interviewer");
    }

    @Test
    void oneCallShowsWhatIsKnownOfIt() {
        String page = Visitor.signedIn("interviewer").get("/calls/c-81").asString();

        assertThat(page)
                .contains("https://acme.pinpointhq.com/admin/jobs/7/applications/118", "https://notes.example/c-81")
                .contains("Somebody expected was not there")
                .contains("is the hiring manager of the job in Pinpoint", "never sees own interviews")
                .contains("Candidate email", "+11.4", "-9.2", "Together", "+9.1", "more than 99 %")
                .contains("Others within reach", "Interview 31", "exact address of one live application stands alone")
                .contains("Link to the notes", "Posted")
                .contains("Preview TL;DR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recruiter", "admin"})
    void whoSeesACallOnlyToMendItIsNotAskedToPostItsNotes(String role) {
        String page = Visitor.signedIn(role).get("/calls/c-81").asString();

        assertThat(page)
                .contains("Only people who can see the conversation may post its notes.")
                .doesNotContain("Preview notes", "Preview TL;DR");
    }

    @Test
    void whatAPersonDecidedIsNotSaidToBeWhatTheEvidenceAddsUpTo() {
        Backends.MATCHING.reply("GET", "/api/calls/c-81", 200, Answers.LINKED);

        String page = Visitor.signedIn("interviewer").get("/calls/c-81").asString();

        assertThat(page)
                .contains("marie@acme.com decided this, not the evidence.")
                .doesNotContain("The bars add up to the decision");
    }

    @Test
    void theListShowsWhomAnOpenCallMayBelongTo() {
        String page = Visitor.signedIn("recruiter").get("/calls?status=review").asString();

        assertThat(page).contains("Perhaps <b>Alan Turing</b>", "Cryptographer", "52 %");
    }

    @Test
    void aCallThatIsNotMatchedShowsTheOneChangeThatFixesIt() {
        Backends.MATCHING.reply("GET", "/api/calls/c-9", 200, """
                {"call":{"callId":"c-9"},"match":{"callId":"c-9","revision":1,"status":"unmatched",
                 "reason":{"code":"missing_in_ats.call","message":"Pinpoint has no interview at that time.",
                 "remedy":"Schedule the interview in Pinpoint."}}}
                """);

        String page = Visitor.signedIn("interviewer").get("/calls/c-9").asString();

        assertThat(page)
                .contains("Pinpoint has no interview at that time.", "Schedule the interview in Pinpoint.")
                .contains("What was posted so far cannot be shown right now")
                .doesNotContain("Preview notes");
    }

    @Test
    void aCallOfSomebodyElseIsNotFound() {
        Response answer = Visitor.signedIn("interviewer").get("/calls/other");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("class=\"empty\"");
    }

    @Test
    void aPreviewShowsTheCommentAndPostsNothing() {
        Backends.PUBLISHER.reply("POST", "/api/calls/c-81/notes", 200, Answers.PREVIEW);

        Response answer =
                Visitor.signedIn("interviewer").send("/calls/c-81", "/calls/c-81/preview", Map.of("what", "tldr"));

        assertThat(answer.asString())
                .contains("Grace walked through her work", "Post to Pinpoint", "cannot be changed or deleted");
        assertThat(Backends.PUBLISHER.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .extracting(FakeService.Request::body)
                .containsExactly("{\"what\":\"tldr\",\"preview\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"posted", "already_posted"})
    void postingLeadsBackToTheCallWhereTheCommentStands(String outcome) {
        Backends.PUBLISHER.reply("POST", "/api/calls/c-81/notes", 200, "{\"outcome\":\"" + outcome + "\"}");
        Visitor viewer = Visitor.signedIn("interviewer");

        Response answer = viewer.send("/calls/c-81", "/calls/c-81/notes", Map.of("what", "notes"));

        assertThat(answer.statusCode()).isEqualTo(303);
        Backends.PUBLISHER.reply(
                "GET",
                "/api/calls/c-81/publications",
                200,
                "{\"items\":[{\"what\":\"notes\",\"outcome\":\"" + outcome + "\"}]}");
        assertThat(viewer.request().get(answer.header("Location")).asString())
                .contains("<strong>" + (outcome.equals("posted") ? "Posted." : "Was already there."));
    }

    @ParameterizedTest
    @CsvSource({
        "pending, On its way, Pinpoint takes it a little later.",
        "held, Held back, Nothing was posted. The job is confidential.",
        "unknown, Not confirmed yet, Pinpoint's answer was lost.",
        "rejected, Refused by Pinpoint, Pinpoint did not accept it."
    })
    void whatIsNotPostedIsSaidAtOnceWithWhatHappensNext(String outcome, String words, String next) {
        Backends.PUBLISHER.reply(
                "POST", "/api/calls/c-81/notes", 200, "{\"outcome\":\"%s\",\"next\":\"%s\"}".formatted(outcome, next));

        Response answer =
                Visitor.signedIn("interviewer").send("/calls/c-81", "/calls/c-81/notes", Map.of("what", "notes"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .contains("<strong>" + words + ".")
                .contains(next.replace("'", "&#39;"))
                .doesNotContain("<strong>Posted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls/c-81?posted=POSTED", "/calls/c-81?asked=notes", "/calls/c-81?asked=%3Cb%3E"})
    void anAddressClaimsNothingThatIsNotSo(String path) {
        String page = Visitor.signedIn("interviewer").get(path).asString();

        assertThat(page).doesNotContain("<strong>Posted").doesNotContain("role=\"status\"");
    }

    @Test
    void aCommentThatWeDidNotSendIsNotSaidToBeRefusedByPinpoint() {
        Backends.PUBLISHER.reply("GET", "/api/calls/c-81/publications", 200, """
                {"items":[{"what":"link","outcome":"rejected","reason":"match_changed"},
                          {"what":"notes","outcome":"pending"}]}
                """);

        String page = Visitor.signedIn("interviewer").get("/calls/c-81").asString();

        assertThat(page)
                .contains("Not posted", "The call turned out to belong elsewhere.", "On its way")
                .doesNotContain("Refused by Pinpoint", "match_changed");
    }

    @Test
    void aRefusedPostSaysWhy() {
        Backends.PUBLISHER.reply(
                "POST",
                "/api/calls/c-81/notes",
                409,
                "{\"status\":409,\"code\":\"not_matched\",\"title\":\"Not matched\",\"detail\":\"The match was just changed.\"}");

        Response answer =
                Visitor.signedIn("interviewer").send("/calls/c-81", "/calls/c-81/notes", Map.of("what", "notes"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("The match was just changed.");
    }

    @Test
    void aLinkInAPinpointCommentLeadsToTheNotes() {
        Backends.PUBLISHER.reply("GET", "/api/links/tok", 200, "{\"url\":\"https://notes.example/c-81\"}");

        Response answer = Visitor.signedIn("interviewer").get("/n/tok");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("https://notes.example/c-81");
    }

    @Test
    void aWithdrawnLinkSaysThatItIsWithdrawn() {
        Backends.PUBLISHER.reply("GET", "/api/links/tok", 410, "{\"status\":410,\"code\":\"link_withdrawn\"}");

        Response answer = Visitor.signedIn("interviewer").get("/n/tok");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.asString()).contains("This link was withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "not an address", "https://notes.example/a b"})
    void anAddressThatIsNoneLeadsNowhere(String url) {
        Backends.PUBLISHER.reply("GET", "/api/links/tok", 200, "{\"url\":\"" + url + "\"}");

        assertThat(Visitor.signedIn("interviewer").get("/n/tok").statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownAddressHasAPage() {
        Response answer = Visitor.signedIn("interviewer").get("/nothing/here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("There is nothing here");
    }

    @Test
    void theEmployeesAreShownWithTheirJobs() {
        Backends.MATCHING.reply("GET", "/api/employees", 200, Answers.EMPLOYEES);

        String page = Visitor.signedIn("recruiter").get("/employees").asString();

        assertThat(page).contains("Marie Curie", "Compiler Engineer, Analyst", "Left");
    }
}
