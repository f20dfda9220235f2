package app.pinbridge.credentials;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.kit.internal.InternalFilter;
import app.pinbridge.kit.internal.InternalTokens;
import app.pinbridge.testkit.TestTokens;
import app.pinbridge.testkit.TestTopics;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CredentialsTest
class ConnectionResourceTest {
    private static final String PATH = "/api/connections/pinpoint";

    @Inject
    InternalTokens internal;

    @Inject
    DataSource dataSource;

    private final String tenant = "t-" + UUID.randomUUID();

    @Test
    void aFullKeyHasEveryPermissionThatTheMainJobNeeds() {
        admin().body(Map.of("subdomain", "https://acme.pinpointhq.com/admin", "apiKey", PinpointSimulator.KEY))
                .post(PATH + "/check")
                .then()
                .statusCode(200)
                .body("subdomain", equalTo("acme"))
                .body("usable", equalTo(true))
                .body("permissions.findAll { !it.optional }.ok", everyItem(equalTo(true)));
    }

    @Test
    void aWeakKeyIsToldWhatEachMissingPermissionCosts() {
        admin().body(Map.of("subdomain", "acme", "apiKey", PinpointSimulator.WEAK_KEY))
                .post(PATH + "/check")
                .then()
                .statusCode(200)
                .body("permissions.find { it.resource == 'interview' }.granted", equalTo("none"))
                .body("permissions.find { it.resource == 'interview' }.cost", notNullValue())
                .body("permissions.find { it.resource == 'comment' }.granted", equalTo("read"))
                .body("permissions.find { it.resource == 'comment' }.ok", equalTo(false))
                .body("permissions.find { it.resource == 'application' }.ok", equalTo(true));
    }

    @Test
    void savingTellsTheOtherServicesWithoutTheKey() {
        connect(PinpointSimulator.KEY).then().statusCode(201);

        try (TestTopics topics = new TestTopics()) {
            Event<?> event = topics.await("credentials-saved", tenant, e -> true);
            assertThat(event.data()).isInstanceOfSatisfying(Connection.class, connection -> {
                assertThat(connection.subdomain()).isEqualTo("acme");
                assertThat(connection.revision()).isEqualTo(1);
                assertThat(connection.recipients()).containsExactly("ada@acme.example");
                assertThat(connection.permissions())
                        .containsEntry(Connection.Resource.COMMENT, Connection.Permission.WRITE);
            });
            assertThat(topics.records("credentials-saved"))
                    .allSatisfy(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                            .doesNotContain(PinpointSimulator.KEY));
        }
    }

    @Test
    void theKeyIsStoredEncryptedAndNeverShown() throws Exception {
        connect(PinpointSimulator.KEY).then().statusCode(201);

        assertThat(admin().get(PATH).asString()).doesNotContain(PinpointSimulator.KEY);
        assertThat(storedKeys()).singleElement().satisfies(stored -> {
            assertThat(stored).hasSizeGreaterThan(PinpointSimulator.KEY.length());
            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(PinpointSimulator.KEY);
        });
    }

    private List<byte[]> storedKeys() throws SQLException {
        try (var connection = dataSource.getConnection();
                var role = connection.createStatement();
                var statement = connection.prepareStatement(
                        "SELECT api_key FROM connection WHERE tenant_id = ? AND key_version IS NOT NULL")) {
            connection.setAutoCommit(false);
            role.execute("SET LOCAL ROLE pinbridge_worker");
            statement.setString(1, tenant);
            List<byte[]> keys = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getBytes(1));
                }
            }
            connection.rollback();
            return keys;
        }
    }

    @Test
    void anotherServiceGetsTheKeyAndNobodyElse() {
        connect(PinpointSimulator.KEY);

        given().header(InternalFilter.HEADER, internal.authorization())
                .get("/internal/connections/" + tenant + "/key")
                .then()
                .statusCode(200)
                .body("apiKey", equalTo(PinpointSimulator.KEY))
                .body("revision", equalTo(1));
        given().get("/internal/connections/" + tenant + "/key").then().statusCode(401);
        admin().get("/internal/connections/" + tenant + "/key").then().statusCode(401);
        given().header(InternalFilter.HEADER, "Bearer nonsense")
                .get("/internal/connections/" + tenant + "/key")
                .then()
                .statusCode(401);
    }

    @Test
    void aRotatedKeyIsTheSameConnectionWithTheNextRevision() {
        String id = connect(PinpointSimulator.KEY).path("connectionId");

        admin().body(Map.of("apiKey", PinpointSimulator.WEAK_KEY))
                .put(PATH + "/key")
                .then()
                .statusCode(200)
                .body("connectionId", equalTo(id))
                .body("revision", equalTo(2))
                .body("permissions.find { it.resource == 'interview' }.granted", equalTo("none"));
    }

    @Test
    void settingsAreNormalisedAndKept() {
        connect(PinpointSimulator.KEY);

        admin().body(Map.of(
                        "notify",
                        List.of(" Boss@Acme.example "),
                        "settings",
                        Map.of("internalDomains", List.of("ACME.example", "acme.example"), "autoLink", false)))
                .put(PATH + "/settings")
                .then()
                .statusCode(200)
                .body("notify", equalTo(List.of("boss@acme.example")))
                .body("settings.internalDomains", equalTo(List.of("acme.example")))
                .body("settings.autoLink", equalTo(false))
                .body("revision", equalTo(2));
    }

    @Test
    void afterADisconnectTheKeyIsGone() {
        connect(PinpointSimulator.KEY);

        admin().delete(PATH).then().statusCode(204);

        admin().get(PATH).then().statusCode(404).body("code", equalTo("not_connected"));
        given().header(InternalFilter.HEADER, internal.authorization())
                .get("/internal/connections/" + tenant + "/key")
                .then()
                .statusCode(404);
        try (TestTopics topics = new TestTopics()) {
            topics.await("credentials-saved", tenant, e -> e.data() instanceof Connection c && c.removed());
        }
    }

    @Test
    void connectingAgainAfterADisconnectIsAnotherConnection() {
        String first = connect(PinpointSimulator.KEY).path("connectionId");
        admin().delete(PATH);

        connect(PinpointSimulator.KEY).then().statusCode(201).body("connectionId", not(equalTo(first)));
    }

    @Test
    void theStatusThatIngestLastSaidIsShown() {
        String id = connect(PinpointSimulator.KEY).path("connectionId");
        Instant now = Instant.parse("2026-03-02T10:00:00Z");
        try (TestTopics topics = new TestTopics()) {
            topics.send(status(id, "s2", now.plusSeconds(5), IntegrationStatus.State.LIVE));
            topics.send(status(id, "s1", now, IntegrationStatus.State.SYNCING));
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> admin().get(PATH).then().body("status.state", equalTo("live")));
    }

    @Test
    void anotherCustomerSeesNothingOfIt() {
        connect(PinpointSimulator.KEY);

        as("t-other", "admin").get(PATH).then().statusCode(404);
        as("t-other", "admin").delete(PATH).then().statusCode(404);
        as("t-other", "admin")
                .body(Map.of("apiKey", PinpointSimulator.KEY))
                .put(PATH + "/key")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyAdminsMayConnect() {
        as(tenant, "recruiter")
                .body(Map.of("subdomain", "acme", "apiKey", PinpointSimulator.KEY))
                .put(PATH)
                .then()
                .statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                         | good | 422 | subdomain_empty",
                "a.b                        | good | 422 | subdomain_has_dots",
                "acme/admin                 | good | 422 | subdomain_has_slashes",
                "127.0.0.1                  | good | 422 | subdomain_is_an_ip_address",
                "https://evil.example/acme  | good | 422 | subdomain_of_another_host",
                "acme                       | ''   | 422 | key_empty",
                "acme                       | bad  | 422 | key_refused",
            })
    void aWrongInputIsNamedAndNothingIsStored(String subdomain, String key, int status, String code) {
        admin().body(Map.of("subdomain", subdomain, "apiKey", key.equals("good") ? PinpointSimulator.KEY : key))
                .put(PATH)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("detail", notNullValue());
        admin().get(PATH).then().statusCode(404);
    }

    @Test
    void tenThousandCharactersAreRefusedWithASentence() {
        admin().body(Map.of("subdomain", "a".repeat(10_000), "apiKey", "k"))
                .put(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("subdomain_too_long"));
        admin().body(Map.of("subdomain", "acme", "apiKey", "k".repeat(10_000)))
                .put(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("key_too_long"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"settings\":{\"internalDomains\":[\"not a domain\"]}} | settings.internalDomains",
                "{\"settings\":{\"phoneRegion\":\"Britain\"}}            | settings.phoneRegion",
                "{\"settings\":{\"applicationUrl\":\"javascript:x\"}}    | settings.applicationUrl",
                "{\"notify\":[\"nobody\"]}                               | notify",
            })
    void aSettingThatCannotBeUsedIsNamed(String body, String field) {
        connect(PinpointSimulator.KEY);

        admin().body(body).put(PATH + "/settings").then().statusCode(422).body("field", equalTo(field));
    }

    @Test
    void theDisconnectPreviewSaysWhatStops() {
        connect(PinpointSimulator.KEY);

        admin().get(PATH + "/disconnect")
                .then()
                .statusCode(200)
                .body("stops", hasItem("The API key is deleted from Pinbridge at once."));
    }

    private io.restassured.response.Response connect(String key) {
        return admin().body(Map.of("subdomain", "acme", "apiKey", key)).put(PATH);
    }

    private RequestSpecification admin() {
        return as(tenant, "admin");
    }

    private static RequestSpecification as(String tenant, String role) {
        return given().auth()
                .oauth2(TestTokens.of(tenant, "ada@acme.example", role))
                .contentType(ContentType.JSON);
    }

    private Event<IntegrationStatus> status(String id, String eventId, Instant at, IntegrationStatus.State state) {
        return Event.of(
                eventId,
                "/pinbridge/ingest-service",
                at,
                tenant,
                new IntegrationStatus(id, state, null, null, null, List.of(), List.of(), null, at, false));
    }
}
