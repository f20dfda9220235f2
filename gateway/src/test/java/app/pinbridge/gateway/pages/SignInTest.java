package app.pinbridge.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.gateway.support.Backends;
import app.pinbridge.gateway.support.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class SignInTest {
    @Test
    void aVisitorIsSentToTheFormAndComesBackToTheWantedPage() {
        Visitor visitor = new Visitor();
        Response asked = visitor.get("/n/some-token");

        Response signedIn = visitor.signIn("recruiter@acme.com", Backends.PASSWORD);

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.header("Location")).endsWith("/login");
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.header("Location")).endsWith("/n/some-token");
    }

    @Test
    void theSessionCookieIsKeptFromScriptsAndFromOtherSites() {
        Response signedIn = new Visitor().signIn("recruiter@acme.com", Backends.PASSWORD);

        var cookie = signedIn.detailedCookie("pinbridge-session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getValue()).doesNotContain("recruiter");
    }

    @Test
    void aWrongPasswordLeadsBackToTheFormWithoutASession() {
        Response refused = new Visitor().signIn("recruiter@acme.com", "wrong");

        assertThat(refused.header("Location")).endsWith("/login?failed=true");
        assertThat(refused.cookie("pinbridge-session")).isNull();
    }

    @Test
    void anUnknownEmailIsRefusedInTheSameWords() {
        Response refused = new Visitor().signIn("nobody@acme.com", Backends.PASSWORD);

        assertThat(refused.header("Location")).endsWith("/login?failed=true");
    }

    @Test
    void theEmailIsTheSameInAnyCase() {
        Response signedIn = new Visitor().signIn(" Recruiter@ACME.com", Backends.PASSWORD);

        assertThat(signedIn.cookie("pinbridge-session")).isNotNull();
    }

    @Test
    void theFormSaysWhatWentWrong() {
        assertThat(new Visitor().get("/login?failed=true").asString()).contains("E-mail or password is not right");
    }

    @Test
    void adminsStartAtTheConnectionAndOthersAtTheirCalls() {
        assertThat(Visitor.signedIn("admin").get("/").header("Location")).endsWith("/settings/pinpoint");
        assertThat(Visitor.signedIn("interviewer").get("/").header("Location")).endsWith("/calls");
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor visitor = Visitor.signedIn("recruiter");

        Response left = visitor.send("/logout", "/logout", Map.of());

        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(left.header("Location")).endsWith("/login?out=true");
        assertThat(left.detailedCookie("pinbridge-session").getMaxAge()).isZero();
    }

    @Test
    void aForgedSessionIsNoSession() {
        Response asked =
                new Visitor().request().cookie("pinbridge-session", "AAAA").get("/calls");

        assertThat(asked.statusCode()).isEqualTo(302);
    }

    @Test
    void whatIsNoFormIsNoSignIn() {
        Response answer = new Visitor()
                .request()
                .contentType("application/json")
                .body("{\"email\":\"recruiter@acme.com\"}")
                .post("/login");

        assertThat(answer.statusCode()).isEqualTo(415);
    }
}
