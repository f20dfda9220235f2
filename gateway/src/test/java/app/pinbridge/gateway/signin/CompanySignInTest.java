package app.pinbridge.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Json;
import app.pinbridge.gateway.support.Answers;
import app.pinbridge.gateway.support.Backends;
import app.pinbridge.gateway.support.CompanyProvider;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(CompanyProvider.class)
class CompanySignInTest {
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    @BeforeEach
    void calls() {
        Backends.reset();
        Backends.MATCHING.reply("GET", "/api/calls", 200, Answers.CALLS);
    }

    @Test
    void aVisitorIsSentToTheCompanysProvider() {
        Response asked = open("/calls", new Cookies());

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.header("Location")).contains("/authorize?response_type=code", "client_id=pinbridge");
        assertThat(asked.detailedCookies()).isNotEmpty().allMatch(cookie -> cookie.isSecured());
    }

    @Test
    void whoTheProviderKnowsIsThePersonWhomServicesHearOf() throws IOException {
        Cookies session = signIn("customer");

        Response page = open("/calls", session);

        assertThat(page.asString()).contains("Grete Hermann", "Employees");
        JsonNode claims = claims(Backends.MATCHING.last().headers().get("Authorization"));
        assertThat(claims.path("upn").asText()).isEqualTo("grete@acme.com");
        assertThat(claims.path("tenantid").asText()).isEqualTo("t-acme");
        assertThat(claims.path("groups"))
                .hasSize(1)
                .first()
                .extracting(JsonNode::asText)
                .isEqualTo("recruiter");
    }

    @Test
    void whoBelongsToNoCustomerGetsNowhere() {
        Response page = open("/calls", signIn("nobodys"));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.asString()).contains("Your account is not set up yet");
        assertThat(Backends.MATCHING.requests()).isEmpty();
    }

    @Test
    void anEmailThatIsNotVerifiedGetsNowhere() {
        assertThat(open("/calls", signIn("unverified")).statusCode()).isEqualTo(403);
    }

    /** What a browser does between the two sides, with the provider's page left out. */
    private static Cookies signIn(String code) {
        Response asked = open("/calls", new Cookies());
        Matcher state = STATE.matcher(asked.header("Location"));
        assertThat(state.find()).isTrue();
        Response back = open("/login/company?code=" + code + "&state=" + state.group(1), asked.detailedCookies());
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(URI.create(back.header("Location")).getPath()).isEqualTo("/calls");
        return back.detailedCookies();
    }

    private static Response open(String path, Cookies cookies) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header(
                        "Cookie",
                        cookies.asList().stream()
                                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                                .collect(java.util.stream.Collectors.joining("; ")))
                .get(path);
    }

    private static JsonNode claims(String bearer) throws IOException {
        return Json.MAPPER.readTree(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]));
    }
}
