package app.pinbridge.gateway.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.gateway.support.Answers;
import app.pinbridge.gateway.support.Backends;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class PageFlowTest {
    private static final String API = "/api/connections/pinpoint";

    @TestHTTPResource
    String gateway;

    private Browser browser;

    @BeforeEach
    void start() {
        Assumptions.assumeTrue(Browser.isThere(), "no Chromium on the path: the page flow is not tested");
        browser = new Browser();
        Backends.reset();
        Backends.CREDENTIALS.reply("GET", API, 404, Answers.NOT_CONNECTED);
        Backends.CREDENTIALS.reply("POST", API + "/check", 200, Answers.CHECK);
        Backends.CREDENTIALS.reply("PUT", API, 201, Answers.connection("syncing", 0));
        Backends.MATCHING.reply("GET", "/api/calls", 200, Answers.CALLS);
        Backends.MATCHING.reply("GET", "/api/calls/c-81", 200, Answers.CALL);
        Backends.PUBLISHER.reply("GET", "/api/calls/c-81/publications", 200, Answers.PUBLICATIONS);
        Backends.PUBLISHER.reply("POST", "/api/calls/c-81/notes", 200, Answers.PREVIEW);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            assertThat(browser.complaints()).isEmpty();
            browser.close();
        }
    }

    @Test
    void anAdminChecksTheKeyConnectsAndWatchesTheFirstSync() {
        Page page = browser.open(gateway, true, 1200, ColorScheme.LIGHT);
        Browser.signIn(page, "admin");
        page.getByLabel("Your Pinpoint address").fill("https://acme.pinpointhq.com/admin");
        page.getByLabel("API key").fill("secret-key");

        Browser.press(page, "Check only");

        assertThat(page.locator("#result")).containsText("This key works, with something missing");
        assertThat(page.getByLabel("API key")).hasValue("secret-key");

        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("syncing", 100));
        Browser.press(page, "Save and connect");

        assertThat(page.locator("#status")).containsText("100 of 3,100");
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("syncing", 2900));
        assertThat(page.locator("#status")).containsText("2,900 of 3,100");
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("live", 3100));
        assertThat(page.locator("#status")).containsText("Connected and up to date");
    }

    @Test
    void aRefusedCheckIsSaidNextToTheForm() {
        Backends.CREDENTIALS.reply(
                "POST",
                API + "/check",
                422,
                "{\"status\":422,\"title\":\"Pinpoint refused the key\",\"detail\":\"Copy it again.\",\"field\":\"apiKey\"}");
        Page page = browser.open(gateway, true, 1200, ColorScheme.LIGHT);
        Browser.signIn(page, "admin");
        page.getByLabel("Your Pinpoint address").fill("acme");
        page.getByLabel("API key").fill("secret-key");

        Browser.press(page, "Check only");

        assertThat(page.getByText("Pinpoint refused the key")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void notesArePostedAfterAPreviewWithAndWithoutJavaScript(boolean javaScript) {
        Page page = browser.open(gateway, javaScript, 1200, ColorScheme.LIGHT);
        Browser.signIn(page, "interviewer");
        page.getByText("Interview with Grace Hopper").click();

        Browser.press(page, "Preview TL;DR");

        assertThat(page.locator(".comment")).containsText("Grace walked through her work");
        Backends.PUBLISHER.reply("POST", "/api/calls/c-81/notes", 200, "{\"outcome\":\"posted\",\"commentId\":\"9\"}");
        Backends.PUBLISHER.reply(
                "GET",
                "/api/calls/c-81/publications",
                200,
                "{\"items\":[{\"what\":\"tldr\",\"outcome\":\"posted\",\"commentId\":\"9\"}]}");
        Browser.press(page, "Post to Pinpoint");

        assertThat(page.locator("#posting")).containsText("Posted.");
        assertThat(page).hasURL(Pattern.compile(".*/calls/c-81\\?asked=tldr"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRecruiterPutsAMatchRightWithAndWithoutJavaScript(boolean javaScript) {
        Backends.MATCHING.reply("GET", "/api/calls/counts", 200, Answers.COUNTS);
        Backends.MATCHING.reply("GET", "/api/calls/c-82", 200, Answers.REVIEW);
        Backends.MATCHING.reply("POST", "/api/calls/c-82/match/preview", 200, Answers.EFFECTS);
        Backends.MATCHING.reply("POST", "/api/calls/c-82/match", 200, Answers.REVIEW);
        Backends.PUBLISHER.reply("GET", "/api/calls/c-82/publications", 200, "{\"items\":[]}");
        Page page = browser.open(gateway, javaScript, 1200, ColorScheme.LIGHT);
        Browser.signIn(page, "recruiter");
        page.getByText("Needs a look").first().click();
        page.getByText("Quick chat").click();

        page.getByText("This is it…").first().click();

        assertThat(page.locator("#mending")).containsText("A link to the notes is posted");
        photograph(page, javaScript ? "preview" : "preview-plain");
        Browser.press(page, "Confirm");
        assertThat(page.locator("#mending")).containsText("Put it right");
        assertThat(Backends.MATCHING.requests())
                .filteredOn(request -> request.uri().equals("/api/calls/c-82/match"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRecruiterWritesADetailAndSeesWhoSaidWhatWithAndWithoutJavaScript(boolean javaScript) {
        Backends.MATCHING.reply("GET", "/api/calls/c-81/decisions", 200, "{\"items\":[]}");
        Backends.MATCHING.reply("POST", "/api/calls/c-81/match", 200, Answers.CALL);
        Page page = browser.open(gateway, javaScript, 1200, ColorScheme.LIGHT);
        Browser.signIn(page, "recruiter");
        page.navigate("/calls/c-81");
        assertThat(page.locator("#said")).containsText("the rules decided alone");
        page.getByText("Change the details").click();
        photograph(page, "details");
        page.getByLabel("Stage at the time").fill("Second round");
        Backends.MATCHING.reply("GET", "/api/calls/c-81/decisions", 200, Answers.DECISIONS);

        Browser.press(page, "Save the details");

        assertThat(page).hasURL(Pattern.compile(".*/calls/c-81"));
        assertThat(page.locator("#said")).containsText("Stage: Technical interview → Second round");
        assertThat(Backends.MATCHING.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("{\"stage\":\"Second round\"}"));
        photograph(page, "said");
        Backends.MATCHING.reply(
                "GET", "/api/calls/c-81/decisions", 200, Answers.DECISIONS.replace("\"nextCursor\":\"17\"", "\"x\":1"));
        page.getByText("Earlier", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#words > li")).hasCount(javaScript ? 4 : 2);
        assertThat(page.locator("#earlier a")).hasCount(0);
        page.setViewportSize(360, 900);
        photograph(page, "said-phone");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsNotYetOnTheProductIsListedWithAndWithoutJavaScript(boolean javaScript) {
        Backends.MATCHING.reply("GET", "/api/employees", 200, Answers.EMPLOYEES);
        Page page = browser.open(gateway, javaScript, 1200, ColorScheme.LIGHT);
        Browser.signIn(page, "recruiter");
        page.navigate("/employees");
        assertThat(page.locator("#employees")).containsText("Seen in 1,240 calls");
        photograph(page, "employees");
        page.setViewportSize(360, 900);
        photograph(page, "employees-phone");

        page.locator("nav.filters").getByText("Not yet on the product").click();

        assertThat(page).hasURL(Pattern.compile(".*/employees\\?onProduct=false"));
        page.getByText("More people").click();
        assertThat(page.locator("#employees > li")).hasCount(javaScript ? 6 : 3);
        assertThat(Backends.MATCHING.last().uri()).contains("onProduct=false", "cursor=13");
    }

    @Test
    void earlierCallsAreAddedToTheList() {
        Page page = browser.open(gateway, true, 1200, ColorScheme.LIGHT);
        Browser.signIn(page, "interviewer");
        Backends.MATCHING.reply(
                "GET", "/api/calls", 200, Answers.CALLS.replace("\"nextCursor\":\"b2xkZXI=\"", "\"x\":1"));

        page.getByText("Earlier calls").click();

        assertThat(page.locator("#calls > li")).hasCount(12);
        assertThat(page.locator("#more")).containsText("That is all.");
    }

    @Test
    void timesAreThoseOfWhereTheViewerIs() {
        Backends.MATCHING.reply(
                "GET", "/api/calls", 200, Answers.CALLS.replace("2026-03-02T09:00", "2026-07-02T09:00"));
        Page page = browser.open(gateway, true, 1200, ColorScheme.LIGHT);

        Browser.signIn(page, "interviewer");

        assertThat(page.locator("time").first()).containsText("10:00");
    }

    @Test
    void anAdminMakesTheSecretOfTheWebhookAndReadsTheActivity() {
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("live", 3100));
        Backends.CREDENTIALS.reply("GET", API + "/webhook", 200, "{\"path\":\"/webhooks/pinpoint/c-1\"}");
        Backends.CREDENTIALS.reply("POST", API + "/webhook/secret", 200, Answers.WEBHOOK);
        Backends.INGEST.reply("GET", "/api/activity", 200, Answers.ACTIVITY);
        Page page = browser.open(gateway, true, 1200, ColorScheme.LIGHT);
        Browser.signIn(page, "admin");
        page.navigate("/settings/pinpoint");
        photograph(page, "connection");
        page.getByText("Set up the webhook").click();
        photograph(page, "webhook-none");

        Backends.CREDENTIALS.reply("GET", API + "/webhook", 200, Answers.WEBHOOK);
        Browser.press(page, "Make the secret");

        assertThat(page.getByLabel("Secret")).hasValue("k7w-secret-of-a-webhook");
        assertThat(page.getByLabel("Address")).hasValue(Pattern.compile("https?://.*/webhooks/pinpoint/c-1"));
        photograph(page, "webhook");

        page.getByText("Activity").first().click();
        assertThat(page.locator("#requests > tr")).hasCount(6);
        photograph(page, "activity");
        Backends.INGEST.reply(
                "GET", "/api/activity", 200, Answers.ACTIVITY.replace("\"nextCursor\":\"41\"", "\"x\":1"));
        page.getByText("Earlier requests").click();
        assertThat(page.locator("#requests > tr")).hasCount(12);
        assertThat(page.locator("#more")).containsText("That is all");
        Backends.INGEST.reply("GET", "/api/activity", 200, "{\"items\":[]}");
        page.navigate("/activity");
        assertThat(page.locator("main")).containsText("Nothing yet");
        photograph(page, "activity-empty");

        Backends.INGEST.reply("GET", API + "/drift", 200, Answers.DRIFT);
        page.getByText("What was found missing").click();
        assertThat(page.locator("#readings")).containsText("2 new, 0 changed, 1 gone");
        photograph(page, "drift");
    }

    @Test
    void aRecruiterSeesWhatMendingOffers() {
        Backends.MATCHING.reply("GET", "/api/calls/counts", 200, Answers.COUNTS);
        Backends.MATCHING.reply(
                "GET",
                "/api/calls/c-81",
                200,
                Answers.LINKED.replace(
                        "\"revisionTime\"",
                        "\"decision\":{\"action\":\"link\",\"by\":\"marie@acme.com\",\"at\":\"2026-03-02T12:05:00Z\"},"
                                + "\"revisionTime\""));
        Backends.MATCHING.reply("POST", "/api/calls/c-81/match/preview", 200, Answers.EFFECTS);
        Page page = browser.open(gateway, true, 1200, ColorScheme.LIGHT);
        Browser.signIn(page, "recruiter");
        page.navigate("/calls?status=review");
        photograph(page, "review");
        assertThat(page.locator("#calls")).containsText("Perhaps Alan Turing");

        page.navigate("/calls/c-81");
        photograph(page, "linked");
        page.setViewportSize(360, 900);
        photograph(page, "linked-phone");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        page.setViewportSize(1200, 900);
        Browser.press(page, "Undo");

        assertThat(page.locator("#mending")).containsText("This is what changes when the rules decide again");
        photograph(page, "undo");
    }

    @Test
    void aSearchThatFailsIsSaidAndNobodyIsSaidToBeMissing() {
        Backends.MATCHING.reply("GET", "/api/calls/c-82", 200, Answers.REVIEW);
        Backends.MATCHING.reply("GET", "/api/candidates", 500, "{}");
        Backends.PUBLISHER.reply("GET", "/api/calls/c-82/publications", 200, "{\"items\":[]}");
        Page page = browser.open(gateway, true, 1200, ColorScheme.LIGHT);
        Browser.signIn(page, "recruiter");
        page.navigate("/calls/c-82");
        page.getByLabel("Somebody else").fill("perlis");

        Browser.press(page, "Find");

        assertThat(page.locator("#mending")).containsText("does not answer");
        assertThat(page.locator("#mending")).not().containsText("Nobody in Pinpoint");
        photograph(page, "search-failed");
    }

    /** For the eyes; nothing is compared. */
    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + ".png"))
                .setFullPage(true));
    }

    @Test
    void noPageIsWiderThanAPhone() {
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("syncing", 100));
        Backends.MATCHING.reply("GET", "/api/employees", 200, Answers.EMPLOYEES);
        Backends.MATCHING.reply("GET", "/api/calls/counts", 200, Answers.COUNTS);
        Backends.MATCHING.reply("GET", "/api/calls/c-82", 200, Answers.REVIEW);
        Backends.MATCHING.reply("GET", "/api/calls/c-81/decisions", 200, Answers.DECISIONS);
        Backends.MATCHING.reply("GET", "/api/aliases", 200, Answers.ALIASES);
        Backends.INGEST.reply("GET", "/api/activity", 200, Answers.ACTIVITY);
        Backends.INGEST.reply("GET", API + "/drift", 200, Answers.DRIFT);
        Backends.CREDENTIALS.reply("GET", API + "/webhook", 200, Answers.WEBHOOK);
        Page page = browser.open(gateway, true, 360, ColorScheme.LIGHT);
        Browser.signIn(page, "admin");

        for (String path : new String[] {
            "/settings/pinpoint",
            "/calls?status=review",
            "/calls/c-81",
            "/calls/c-82",
            "/settings/aliases",
            "/employees",
            "/activity",
            "/activity/drift",
            "/settings/webhook",
            "/nowhere"
        }) {
            page.navigate(path);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(360);
        }
    }
}
