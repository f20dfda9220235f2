package app.pinbridge.credentials;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a change leaves as it was. */
@CredentialsTest
class ChangeTest {
    private static final Map<String, Object> SETTINGS = Map.of(
            "internalDomains",
            List.of("acme.example"),
            "serviceAddresses",
            List.of("rooms@acme.example"),
            "aliases",
            Map.of("bob@home.example", "bob@acme.example"),
            "phoneRegion",
            "GB",
            "organizerAccess",
            true,
            "autoLink",
            false,
            "holdConfidential",
            false,
            "applicationUrl",
            "https://ats.acme.example/{applicationId}");

    private final Admin admin = Admin.ofNewCustomer();

    @AfterEach
    void heal() {
        PinpointSimulator.simulator().faults().clear();
    }

    @Test
    void otherRecipientsLeaveTheSettingsAsTheyWere() {
        connectWithSettings();

        admin.put("/settings", Map.of("notify", List.of("boss@acme.example")))
                .then()
                .statusCode(200)
                .body("notify", equalTo(List.of("boss@acme.example")))
                .body("settings", equalTo(SETTINGS));
    }

    @Test
    void oneSettingLeavesTheOthersAndTheRecipientsAsTheyWere() {
        connectWithSettings();

        admin.put("/settings", Map.of("settings", Map.of("autoLink", true)))
                .then()
                .statusCode(200)
                .body("notify", equalTo(List.of("ops@acme.example")))
                .body("settings.autoLink", equalTo(true))
                .body("settings.holdConfidential", equalTo(false))
                .body("settings.internalDomains", equalTo(List.of("acme.example")))
                .body("settings.phoneRegion", equalTo("GB"));
    }

    @Test
    void theSameCompanySavedAgainKeepsWhatIsNotSent() {
        connectWithSettings();

        admin.connect(PinpointSimulator.KEY)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("notify", equalTo(List.of("ops@acme.example")))
                .body("settings", equalTo(SETTINGS));
    }

    @Test
    void whatIsEmptyGoesBackToItsDefault() {
        connectWithSettings();

        admin.put(
                        "/settings",
                        Map.of(
                                "settings",
                                Map.of(
                                        "internalDomains",
                                        List.of(),
                                        "aliases",
                                        Map.of(),
                                        "phoneRegion",
                                        "",
                                        "applicationUrl",
                                        " ")))
                .then()
                .statusCode(200)
                .body("settings.internalDomains", equalTo(List.of()))
                .body("settings.aliases", equalTo(Map.of()))
                .body("settings.phoneRegion", nullValue())
                .body(
                        "settings.applicationUrl",
                        equalTo("https://{subdomain}.pinpointhq.com/admin/jobs/{jobId}/applications/{applicationId}"))
                .body("settings.serviceAddresses", equalTo(List.of("rooms@acme.example")));
    }

    @Test
    void entriesThatAreNullAreNotThere() {
        connectWithSettings();

        admin.put("/settings", """
                        {"notify": [null, "boss@acme.example"],
                         "settings": {"internalDomains": [null, "acme.org"], "serviceAddresses": [null],
                                      "aliases": {"bob@home.example": null}, "autoLink": null}}
                        """)
                .then()
                .statusCode(200)
                .body("notify", equalTo(List.of("boss@acme.example")))
                .body("settings.internalDomains", equalTo(List.of("acme.org")))
                .body("settings.serviceAddresses", equalTo(List.of()))
                .body("settings.aliases", equalTo(Map.of()))
                .body("settings.autoLink", equalTo(false));
    }

    @Test
    void anEntryOfAWrongTypeIsNamedByItsPlace() {
        connectWithSettings();

        admin.put("/settings", "{\"notify\": [\"boss@acme.example\", {}]}")
                .then()
                .statusCode(400)
                .body("field", equalTo("notify[1]"));
    }

    @Test
    void aKeyThatWasTriedForAConnectionThatChangedMeanwhileIsNotStored() throws Exception {
        connectWithSettings();
        String slow = PinpointSimulator.simulator()
                .faults()
                .add(FaultRule.always(FaultKind.LATENCY).withDelay(Duration.ofSeconds(1)));
        // A thread of its own: the HTTP client under test needs the common pool.
        FutureTask<Response> rotation =
                new FutureTask<>(() -> admin.put("/key", Map.of("apiKey", PinpointSimulator.WEAK_KEY)));
        Thread.ofPlatform().daemon().start(rotation);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> isTried(slow));

        admin.put("/settings", Map.of("settings", Map.of("autoLink", true)))
                .then()
                .statusCode(200);

        rotation.get().then().body("code", equalTo("connection_changed")).statusCode(409);
        admin.sees()
                .body("revision", equalTo(2))
                .body("permissions.find { it.resource == 'interview' }.granted", equalTo("read"));
    }

    private static boolean isTried(String fault) {
        return PinpointSimulator.simulator().faults().all().stream()
                .anyMatch(active -> active.id().equals(fault) && active.hits() > 0);
    }

    private void connectWithSettings() {
        admin.put(
                        "",
                        Map.of(
                                "subdomain",
                                "acme",
                                "apiKey",
                                PinpointSimulator.KEY,
                                "notify",
                                List.of("ops@acme.example"),
                                "settings",
                                SETTINGS))
                .then()
                .statusCode(201)
                .body("settings", equalTo(SETTINGS));
    }
}
