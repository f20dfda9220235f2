package app.pinbridge.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Json;
import app.pinbridge.gateway.support.Answers;
import app.pinbridge.gateway.support.Backends;
import app.pinbridge.gateway.support.FakeService;
import app.pinbridge.gateway.support.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class ApiTest {
    @TestHTTPResource
    URL gateway;

    @BeforeEach
    void forget() {
        Backends.reset();
    }

    @Test
    void aServiceHearsWhoAsksFromATokenOfTheGateway() throws Exception {
        Backends.MATCHING.reply("GET", "/api/calls", 200, Answers.CALLS);

        Response answer = Visitor.signedIn("recruiter").get("/api/calls?status=matched&limit=5");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("items[0].callId")).isEqualTo("c-81");
        FakeService.Request request = Backends.MATCHING.last();
        assertThat(request.uri()).isEqualTo("/api/calls?status=matched&limit=5");
        JsonNode claims = claims(request);
        assertThat(claims.path("iss").asText()).isEqualTo("pinbridge-gateway");
        assertThat(claims.path("aud").asText()).isEqualTo("pinbridge");
        assertThat(claims.path("upn").asText()).isEqualTo("recruiter@acme.com");
        assertThat(claims.path("tenantid").asText()).isEqualTo("t-acme");
        assertThat(claims.path("groups"))
                .hasSize(1)
                .first()
                .extracting(JsonNode::asText)
                .isEqualTo("recruiter");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(1L, 300L);
    }

    @Test
    void nothingThatSaysWhoTheCallerIsGoesAlong() {
        Backends.MATCHING.reply("GET", "/api/employees", 200, Answers.EMPLOYEES);

        Response answer = Visitor.signedIn("admin")
                .request()
                .header("X-Pinbridge-Internal", "guess")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Authorization", "Basic Z3Vlc3M6Z3Vlc3M=")
                .get("/api/employees");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.cookie("inside")).isNull();
        assertThat(Backends.MATCHING.last().headers())
                .doesNotContainKeys("Cookie", "X-Pinbridge-Internal", "X-Forwarded-For")
                .hasEntrySatisfying("Authorization", value -> assertThat(value).startsWith("Bearer ey"));
    }

    @Test
    void theBodyAndTheServicesOwnProblemPassUnchanged() {
        String problem =
                "{\"status\":422,\"code\":\"settings_invalid\",\"detail\":\"'x' is no e-mail address.\",\"field\":\"notify\"}";
        Backends.CREDENTIALS.reply("PUT", "/api/connections/pinpoint/settings", 422, problem);

        Response answer = sameOrigin(Visitor.signedIn("admin").request())
                .contentType("application/json")
                .body("{\"notify\":[\"x\"]}")
                .put("/api/connections/pinpoint/settings");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString()).isEqualTo(problem);
        assertThat(Backends.CREDENTIALS.last().body()).isEqualTo("{\"notify\":[\"x\"]}");
    }

    @Test
    void aMachineOfTheHostProductIsKnownByItsToken() throws Exception {
        Backends.PUBLISHER.reply("GET", "/api/links/x", 200, "{\"url\":\"https://notes.example\"}");

        Response answer =
                given().header("Authorization", "Bearer " + Backends.MACHINE).get("/api/links/x");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode claims = claims(Backends.PUBLISHER.last());
        assertThat(claims.path("upn").asText()).isEqualTo("recorder");
        assertThat(claims.path("groups"))
                .hasSize(1)
                .first()
                .extracting(JsonNode::asText)
                .isEqualTo("host");
    }

    @Test
    void anUnknownTokenIsRefusedWithAProblem() {
        Response answer = given().header("Authorization", "Bearer " + Backends.MACHINE + "x")
                .get("/api/calls");

        assertProblem(answer, 401, "unauthorized");
        assertThat(Backends.MATCHING.requests()).isEmpty();
    }

    @Test
    void aTokenOfAServiceIsNoTokenForTheGateway() {
        Backends.MATCHING.reply("GET", "/api/calls", 200, Answers.CALLS);
        Visitor.signedIn("admin").get("/api/calls");
        String inner = Backends.MATCHING.last().headers().get("Authorization");

        Response answer = given().header("Authorization", inner).get("/api/calls");

        assertProblem(answer, 401, "unauthorized");
    }

    @Test
    void aVisitorIsNotRedirectedButTold() {
        assertProblem(given().redirects().follow(false).get("/api/calls"), 401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/internal/connections/t-acme/key", "/api/unknown", "/api/calls/c-81/secrets", "/api"})
    void aPathThatIsNotListedIsNotFound(String path) {
        assertProblem(Visitor.signedIn("admin").get(path), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/calls/../../internal/connections/t-acme/key",
                "/api/calls/%2e%2e/%2e%2e/internal/connections/t-acme/key",
                "/api/calls/%2E%2E/x",
                "/api//calls",
                "/api/./calls"
            })
    void aPathInDisguiseReachesNoService(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + Backends.MACHINE + "\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404|302) .*");
        assertThat(Backends.MATCHING.requests()).isEmpty();
        assertThat(Backends.CREDENTIALS.requests()).isEmpty();
    }

    @Test
    void aWrongMethodTellsTheRightOnes() {
        Response answer = sameOrigin(Visitor.signedIn("admin").request()).delete("/api/calls");

        assertProblem(answer, 405, "method_not_allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void aBodyOverTheBoundIsRefused() {
        Response answer = given().header("Authorization", "Bearer " + Backends.MACHINE)
                .contentType("application/json")
                .body("x".repeat(1_100_000))
                .post("/api/calls");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyOfUnknownLengthIsBoundedToo() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        String answer = raw("POST /api/calls HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + Backends.MACHINE + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void aServiceThatIsDownIsSaidInASentence() {
        Backends.INGEST.broken("POST", "/api/calls");

        Response answer = given().header("Authorization", "Bearer " + Backends.MACHINE)
                .contentType("application/json")
                .body("[]")
                .post("/api/calls");

        assertProblem(answer, 502, "service_away");
        assertThat(answer.jsonPath().getString("detail")).contains("Try again");
    }

    @Test
    void aServiceThatIsSilentIsSaidInASentence() {
        Backends.MATCHING.silent("GET", "/api/employees");

        Response answer = Visitor.signedIn("admin").get("/api/employees");

        assertProblem(answer, 504, "service_slow");
    }

    private static RequestSpecification sameOrigin(RequestSpecification request) {
        return request.header("Sec-Fetch-Site", "same-origin");
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
    }

    private static JsonNode claims(FakeService.Request request) throws GeneralSecurityException, IOException {
        String[] parts = request.headers()
                .get("Authorization")
                .substring("Bearer ".length())
                .split("\\.");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(Backends.KEYS.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        return Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
