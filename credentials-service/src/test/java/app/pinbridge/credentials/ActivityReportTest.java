package app.pinbridge.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Trying a key is asking Pinpoint too, and stands in the customer's log with who tried it. */
@CredentialsTest
class ActivityReportTest {
    private final Admin admin = Admin.ofNewCustomer();

    @Test
    void eachRequestOfACheckStandsUnderTheAdminsAddressBeforeAnythingIsSaved() {
        admin.asks()
                .body(Map.of("subdomain", "acme", "apiKey", PinpointSimulator.KEY))
                .post(Admin.PATH + "/check")
                .then()
                .statusCode(200);

        List<JsonNode> told = awaitTold();
        assertThat(told)
                .extracting(made -> made.get("path").asText())
                .contains("/applications", "/interviews", "/users");
        assertThat(told).allSatisfy(made -> {
            assertThat(made.get("askedBy").asText()).isEqualTo("ada@acme.example");
            assertThat(made.get("purpose").asText()).isEqualTo("credentials.check");
        });
        assertThat(told.toString()).doesNotContain(PinpointSimulator.KEY).doesNotContain("?");
    }

    @Test
    void aKeyThatIsRefusedShowsInTheLog() {
        admin.connect("a-key-that-nobody-made").then().statusCode(422);

        assertThat(awaitTold()).extracting(made -> made.path("status").asInt()).contains(401);
    }

    private List<JsonNode> awaitTold() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> PinpointSimulator.activity(admin.tenant()).stream()
                        .anyMatch(made -> made.get("path").asText().equals("/users")));
        return PinpointSimulator.activity(admin.tenant());
    }
}
