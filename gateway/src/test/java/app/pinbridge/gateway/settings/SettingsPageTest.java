package app.pinbridge.gateway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Json;
import app.pinbridge.gateway.support.Answers;
import app.pinbridge.gateway.support.Backends;
import app.pinbridge.gateway.support.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class SettingsPageTest {
    private static final String PAGE = "/settings/pinpoint";
    private static final String API = "/api/connections/pinpoint";
    private static final String KEY = "secret-key-9f8e7d6c";
    private static final String HOSTILE = "<script>alert(1)</script>";

    @BeforeEach
    void notConnected() {
        Backends.reset();
        Backends.CREDENTIALS.reply("GET", API, 404, Answers.NOT_CONNECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "recruiter, /settings/pinpoint",
        "hiring_manager, /settings/pinpoint/disconnect",
        "interviewer, /settings/pinpoint/progress",
        "interviewer, /employees"
    })
    void otherRolesAreTurnedAwayWithAPage(String role, String path) {
        Response answer = Visitor.signedIn(role).get(path);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("This page is not for your role");
        assertThat(Backends.CREDENTIALS.requests()).isEmpty();
    }

    @Test
    void aVisitorIsAskedToSignIn() {
        assertThat(new Visitor().get(PAGE).header("Location")).endsWith("/login");
    }

    @Test
    void withoutAConnectionThereIsTheForm() {
        String page = Visitor.signedIn("admin").get(PAGE).asString();

        assertThat(page).contains("Connect Pinpoint", "admin@acme.com", "autocomplete=\"off\"");
        assertThat(page).doesNotContain("Replace the key");
    }

    @Test
    void aCheckShowsEachPermissionAndWhatItsLackCosts() {
        Backends.CREDENTIALS.reply("POST", API + "/check", 200, Answers.CHECK);

        Response answer =
                Visitor.signedIn("admin").send(PAGE, PAGE + "/check", form("https://acme.pinpointhq.com/admin"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .contains("This key works, with something missing")
                .contains("Recruiters and hiring managers get no access by their role on a job.")
                .contains("Candidate", "read, optional")
                .contains("value=\"acme\"");
        assertThat(Backends.CREDENTIALS.requests())
                .noneMatch(request -> request.method().equals("PUT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settings/pinpoint", "/settings/pinpoint/check"})
    void aRefusalKeepsWhatWasTypedButNotTheKey(String action) {
        String problem = "{\"status\":422,\"code\":\"subdomain_invalid\",\"title\":\"The subdomain cannot be used\","
                + "\"detail\":\"Enter " + HOSTILE + " acme\",\"field\":\"subdomain\"}";
        Backends.CREDENTIALS.reply("PUT", API, 422, problem);
        Backends.CREDENTIALS.reply("POST", API + "/check", 422, problem);

        Response answer = Visitor.signedIn("admin").send(PAGE, action, form("a\"><script>alert(1)</script>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("The subdomain cannot be used", "ops@acme.com", "aria-invalid=\"true\"")
                .contains("value=\"a&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .doesNotContain(KEY)
                .doesNotContain(HOSTILE);
    }

    @ParameterizedTest
    @CsvSource({
        "503, pinpoint_unreachable, Nothing was saved. Pinpoint did not answer in time.",
        "503, pinpoint_busy, Nothing was saved. Try again in a minute.",
        "502, company_moved, Ask whoever runs Pinbridge."
    })
    void aPinpointThatIsAwayOrSlowIsSaidInTheServicesOwnWords(int status, String code, String detail) {
        Backends.CREDENTIALS.reply(
                "POST",
                API + "/check",
                status,
                "{\"status\":%d,\"code\":\"%s\",\"title\":\"Pinpoint does not answer\",\"detail\":\"%s\"}"
                        .formatted(status, code, detail));

        Response answer = Visitor.signedIn("admin").send(PAGE, PAGE + "/check", form("acme"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.asString())
                .contains("Pinpoint does not answer", detail, "value=\"acme\"")
                .doesNotContain("A part of Pinbridge");
    }

    @Test
    void onlyAKeyThatMayDoNothingIsNotEnough() {
        Backends.CREDENTIALS.reply(
                "POST", API + "/check", 200, Answers.CHECK.replace("\"usable\":true", "\"usable\":false"));

        String page = Visitor.signedIn("admin")
                .send(PAGE, PAGE + "/check", form("acme"))
                .asString();

        assertThat(page)
                .contains("This key is not enough to connect", "it may do nothing that Pinbridge needs")
                .contains("Only a key with none of them cannot be connected")
                .doesNotContain("This key works");
    }

    @Test
    void savingConnectsAndLeadsBackToThePage() throws IOException {
        Backends.CREDENTIALS.reply("PUT", API, 201, Answers.connection("verifying", 0));

        Response answer = Visitor.signedIn("admin").send(PAGE, PAGE, form("acme"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/settings/pinpoint?saved=connected");
        JsonNode sent = Json.MAPPER.readTree(Backends.CREDENTIALS.last().body());
        assertThat(sent.path("subdomain").asText()).isEqualTo("acme");
        assertThat(sent.path("apiKey").asText()).isEqualTo(KEY);
        assertThat(sent.path("notify")).hasSize(2);
    }

    @Test
    void aConnectionShowsItsStateAndSettingsAndNoKey() {
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("syncing", 700));

        String page = Visitor.signedIn("admin").get(PAGE + "?saved=connected").asString();

        assertThat(page)
                .contains("First sync is running", "700 of 3,100", "About 7 minutes left")
                .contains("Coming interviews are recorded and matched")
                .contains("acme.co.uk", "ada@home.example = ada@acme.com", "value=\"GB\"")
                .contains("sse-connect=\"/settings/pinpoint/progress\"");
    }

    @ParameterizedTest
    @CsvSource({"failed, Not working", "degraded, 'Connected, something is missing'", "live, Connected and up to date"})
    void aStateAtRestOpensNoStream(String state, String headline) {
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection(state, 3100));

        String page = Visitor.signedIn("admin").get(PAGE).asString();

        assertThat(page).contains(headline).doesNotContain("sse-connect");
    }

    @Test
    void aStateOfANewerServiceIsShownAsNotKnown() {
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("hibernating", 1));

        assertThat(Visitor.signedIn("admin").get(PAGE).asString()).contains("State not known");
    }

    @Test
    void settingsAreSentAsTheyWereTyped() throws IOException {
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("live", 1));
        Backends.CREDENTIALS.reply("PUT", API + "/settings", 200, Answers.connection("live", 1));

        Response answer = Visitor.signedIn("admin").send(PAGE, PAGE + "/settings", settings("gb"));

        assertThat(answer.header("Location")).endsWith("?saved=settings");
        JsonNode sent = Json.MAPPER.readTree(Backends.CREDENTIALS.last().body());
        assertThat(sent.path("notify")).hasSize(2);
        JsonNode settings = sent.path("settings");
        assertThat(settings.path("internalDomains")).hasSize(2);
        assertThat(settings.path("aliases").path("a@x.org").asText()).isEqualTo("b@acme.com");
        assertThat(settings.path("phoneRegion").asText()).isEqualTo("GB");
        assertThat(settings.path("autoLink").asBoolean()).isTrue();
        assertThat(settings.path("holdConfidential").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "phoneRegion,      '\"\"'",
        "applicationUrl,   '\"\"'",
        "serviceAddresses, []",
        "internalDomains,  []",
        "aliases,          {}",
        "autoLink,         false",
        "holdConfidential, false",
        "organizerAccess,  false"
    })
    void anEmptiedFieldIsSentAsEmptyBecauseWhatIsNotSentStays(String field, String sent) throws IOException {
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("live", 1));
        Backends.CREDENTIALS.reply("PUT", API + "/settings", 200, Answers.connection("live", 1));
        Map<String, String> typed = new HashMap<>(Map.of(
                "notify", "a@acme.com",
                "internalDomains", "acme.com",
                "serviceAddresses", "rooms@acme.com",
                "aliases", "a@x.org = b@acme.com",
                "phoneRegion", "GB",
                "applicationUrl", "https://acme.pinpointhq.com/{applicationId}",
                "autoLink", "on",
                "holdConfidential", "on",
                "organizerAccess", "on"));
        if (sent.equals("false")) {
            typed.remove(field);
        } else {
            typed.put(field, " ");
        }

        Visitor.signedIn("admin").send(PAGE, PAGE + "/settings", typed);

        JsonNode settings =
                Json.MAPPER.readTree(Backends.CREDENTIALS.last().body()).path("settings");
        assertThat(settings.size()).isEqualTo(8);
        assertThat(settings.path(field)).isEqualTo(Json.MAPPER.readTree(sent));
    }

    @Test
    void withoutRecipientsAnEmptyListIsSentAndTheServiceNamesWhoSaves() throws IOException {
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("live", 1));
        Backends.CREDENTIALS.reply("PUT", API + "/settings", 200, Answers.connection("live", 1));

        Visitor.signedIn("admin").send(PAGE, PAGE + "/settings", Map.of("notify", ""));

        JsonNode sent = Json.MAPPER.readTree(Backends.CREDENTIALS.last().body());
        assertThat(sent.path("notify").isArray()).isTrue();
        assertThat(sent.path("notify")).isEmpty();
    }

    @Test
    void theStoredKeyIsTriedAgainOnDemand() {
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("live", 1));
        Backends.CREDENTIALS.reply("POST", API + "/key/check", 200, Answers.connection("live", 1));
        Visitor admin = Visitor.signedIn("admin");

        Response answer = admin.send(PAGE, PAGE + "/recheck", Map.of());

        assertThat(answer.header("Location")).endsWith("?saved=checked");
        assertThat(admin.get(PAGE + "?saved=checked").asString()).contains("The key was tried just now", "Check again");
    }

    @Test
    void refusedSettingsStayInTheForm() {
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("live", 1));
        Backends.CREDENTIALS.reply(
                "PUT",
                API + "/settings",
                422,
                "{\"status\":422,\"code\":\"settings_invalid\",\"title\":\"A setting cannot be used\","
                        + "\"detail\":\"Enter a country by its two letters, like GB.\",\"field\":\"settings.phoneRegion\"}");

        Response answer = Visitor.signedIn("admin").send(PAGE, PAGE + "/settings", settings("zz"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("value=\"ZZ\"", "new.example", "two letters", "<details open>");
    }

    @Test
    void aKeyIsReplacedWithoutBeingShown() {
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("live", 1));
        Backends.CREDENTIALS.reply(
                "PUT",
                API + "/key",
                422,
                "{\"status\":422,\"code\":\"key_refused\",\"title\":\"Pinpoint refused the key\"}");

        Response answer = Visitor.signedIn("admin").send(PAGE, PAGE + "/key", Map.of("newKey", KEY));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Pinpoint refused the key").doesNotContain(KEY);
    }

    @Test
    void disconnectingShowsWhatStopsAndThenStopsIt() {
        Backends.CREDENTIALS.reply("GET", API + "/disconnect", 200, "{\"stops\":[\"No more links are posted.\"]}");
        Backends.CREDENTIALS.reply("DELETE", API, 204, "");
        Visitor admin = Visitor.signedIn("admin");

        Response done = admin.send(PAGE + "/disconnect", PAGE + "/disconnect", Map.of());

        assertThat(admin.get(PAGE + "/disconnect").asString()).contains("No more links are posted.");
        assertThat(done.header("Location")).endsWith("?saved=disconnected");
    }

    @Test
    void aServiceThatFailsBecomesAPageThatSaysSo() {
        Backends.CREDENTIALS.reply("GET", API, 500, "{\"detail\":\"NullPointerException at Foo.java:12\"}");

        Response answer = Visitor.signedIn("admin").get(PAGE);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.asString()).contains("does not answer").doesNotContain("NullPointer");
    }

    @Test
    void whoComesBackToTheAddressOfAFormIsLedToItsPage() {
        assertThat(Visitor.signedIn("admin").get(PAGE + "/check").header("Location"))
                .endsWith(PAGE);
    }

    private static Map<String, String> form(String subdomain) {
        return Map.of("subdomain", subdomain, "apiKey", KEY, "notify", "admin@acme.com\r\nops@acme.com");
    }

    private static Map<String, String> settings(String region) {
        return Map.of(
                "notify", "a@acme.com, b@acme.com",
                "internalDomains", "acme.com\r\nnew.example",
                "aliases", "a@x.org = b@acme.com\r\n\r\n",
                "phoneRegion", region,
                "autoLink", "on");
    }
}
