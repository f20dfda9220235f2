package app.pinbridge.credentials;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.pinbridge.kit.internal.InternalFilter;
import app.pinbridge.kit.internal.InternalTokens;
import app.pinbridge.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@CredentialsTest
class WebhookTest {
    private static final String PATH = Admin.PATH + "/webhook";

    @Inject
    InternalTokens internal;

    @Inject
    DataSource dataSource;

    private final Admin admin = Admin.ofNewCustomer();

    @Test
    void aConnectionHasNoSecretUntilAnAdminMakesOne() {
        String id = connected();

        admin.asks()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("path", equalTo("/webhooks/pinpoint/" + id));
        heardOf(id).statusCode(404);
    }

    @Test
    void aSecretOfAtLeast256BitsIsShownToItsAdminAndGivenToIngestAlone() {
        String id = connected();

        String secret = made();

        assertThat(Base64.getUrlDecoder().decode(secret)).hasSizeGreaterThanOrEqualTo(32);
        admin.asks()
                .get(PATH)
                .then()
                .body("secret", equalTo(secret))
                .header("Cache-Control", containsString("no-store"));
        heardOf(id).statusCode(200).body("secret", equalTo(secret)).body("tenantId", equalTo(admin.tenant()));
        given().get("/internal/webhooks/" + id).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of(admin.tenant(), "bob@acme.example", "recruiter"))
                .get(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void aRenewedSecretIsAnotherAndTheOldOneIsGone() {
        String id = connected();
        String old = made();

        String renewed = made();

        assertThat(renewed).isNotEqualTo(old);
        heardOf(id).body("secret", equalTo(renewed));
    }

    @Test
    void aDisconnectForgetsTheSecret() {
        String id = connected();
        made();

        admin.asks().delete(Admin.PATH).then().statusCode(204);

        heardOf(id).statusCode(404);
        admin.asks().get(PATH).then().statusCode(404);
        admin.asks().post(PATH + "/secret").then().statusCode(404);
    }

    @Test
    void aForeignAdminSeesAndRenewsNothing() {
        String id = connected();
        String secret = made();
        Admin stranger = Admin.ofNewCustomer();

        stranger.asks().get(PATH).then().statusCode(404);
        stranger.asks().post(PATH + "/secret").then().statusCode(404);

        heardOf(id).body("secret", equalTo(secret));
    }

    @Test
    void theSecretIsStoredEncrypted() throws SQLException {
        connected();
        String secret = made();

        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL ROLE pinbridge_worker");
            try (var rows = statement.executeQuery(
                    "SELECT secret FROM webhook_secret WHERE tenant_id = '" + admin.tenant() + "'")) {
                assertThat(rows.next()).isTrue();
                assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret);
            }
            connection.rollback();
        }
    }

    private String connected() {
        return admin.connect(PinpointSimulator.KEY)
                .then()
                .statusCode(201)
                .extract()
                .path("connectionId");
    }

    private String made() {
        return admin.asks()
                .post(PATH + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    private ValidatableResponse heardOf(String connectionId) {
        return given().header(InternalFilter.HEADER, internal.authorization())
                .get("/internal/webhooks/" + connectionId)
                .then();
    }
}
