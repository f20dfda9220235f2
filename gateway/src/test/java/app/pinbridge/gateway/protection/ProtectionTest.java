package app.pinbridge.gateway.protection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.gateway.support.Answers;
import app.pinbridge.gateway.support.Backends;
import app.pinbridge.gateway.support.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class ProtectionTest {
    @TestHTTPResource
    URL gateway;

    @BeforeEach
    void forget() {
        Backends.reset();
        Backends.CREDENTIALS.reply("DELETE", "/api/connections/pinpoint", 204, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/calls", "/api/calls", "/nowhere", "/assets/pinbridge.css", "/n/x"})
    void everyResponseCarriesTheHeadersThatProtectBrowsers(String path) {
        Response answer = new Visitor().get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void pagesAreNotKeptAndAssetsAre() {
        assertThat(new Visitor().get("/login").header("Cache-Control")).isEqualTo("no-store");
        assertThat(new Visitor().get("/assets/pinbridge.css").header("Cache-Control"))
                .contains("max-age");
    }

    @Test
    void htmxComesFromHere() {
        assertThat(given().get("/webjars/htmx.org/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
        assertThat(given().get("/webjars/htmx-ext-sse/sse.js").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesHoldNoScriptOfTheirOwn() {
        assertThat(new Visitor().get("/login").asString())
                .doesNotContain("<style", "style=\"", "onclick", "javascript:")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void anotherSiteChangesNothingThroughABrowser(String site) {
        Response answer = Visitor.signedIn("admin")
                .request()
                .header("Sec-Fetch-Site", site)
                .delete("/api/connections/pinpoint");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("cross_site");
        assertThat(Backends.CREDENTIALS.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1.evil.example"})
    void anOlderBrowserIsKnownByTheOriginThatItNames(String origin) {
        Response answer =
                Visitor.signedIn("admin").request().header("Origin", origin).delete("/api/connections/pinpoint");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Backends.CREDENTIALS.requests()).isEmpty();
    }

    @Test
    void aCookieAloneIsNotEnoughToChangeSomethingOnTheApi() {
        Response answer = Visitor.signedIn("admin").request().delete("/api/connections/pinpoint");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void ourOwnPagesMayChangeThings() {
        String own = "http://" + gateway.getAuthority();

        Response answer =
                Visitor.signedIn("admin").request().header("Origin", own).delete("/api/connections/pinpoint");

        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void anotherSiteCannotSignAVisitorIn() {
        Response answer = new Visitor()
                .request()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("email", "admin@acme.com")
                .formParam("password", Backends.PASSWORD)
                .post("/login");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.cookie("pinbridge-session")).isNull();
    }

    @Test
    void aFormWithoutItsTokenIsRefusedWithAPageThatExplains() {
        Backends.CREDENTIALS.reply("GET", "/api/connections/pinpoint", 404, Answers.NOT_CONNECTED);
        Visitor admin = Visitor.signedIn("admin");
        admin.get("/settings/pinpoint");

        Response answer = admin.request()
                .formParam("subdomain", "acme")
                .formParam("apiKey", "k")
                .formParam("csrf-token", "AAAAAAAAAAAAAAAAAAAAAA")
                .post("/settings/pinpoint");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("reload the page");
        assertThat(Backends.CREDENTIALS.requests())
                .noneMatch(request -> request.method().equals("PUT"));
    }
}
