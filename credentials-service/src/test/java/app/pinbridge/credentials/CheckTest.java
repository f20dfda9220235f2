package app.pinbridge.credentials;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.keys.Permissions;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said when a connection cannot be made, and that nothing is stored then. */
@CredentialsTest
class CheckTest {
    private final Admin admin = Admin.ofNewCustomer();

    @AfterEach
    void heal() {
        PinpointSimulator.simulator().faults().clear();
        PinpointSimulator.simulator().keys().enableIntegration(true);
    }

    @Test
    void aCompanyThatPinpointDoesNotKnowIsNamedAsTheWrongInput() {
        Response answer = admin.put("", Map.of("subdomain", "acne", "apiKey", PinpointSimulator.KEY));

        isRefused(answer, 422, "company_not_found");
        answer.then().body("field", equalTo("subdomain"));
    }

    @Test
    void anIntegrationThatIsNotEnabledIsSaidWithWhomToAsk() {
        PinpointSimulator.simulator().keys().enableIntegration(false);

        Response answer = admin.connect(PinpointSimulator.KEY);

        isRefused(answer, 422, "integration_not_enabled");
        answer.then().body("detail", containsString("Ask Pinpoint"));
    }

    @Test
    void aHostThatIsTooSlowIsToldAsUnreachable() {
        fault(FaultRule.always(FaultKind.LATENCY).withDelay(Duration.ofSeconds(8)));

        isRefused(admin.connect(PinpointSimulator.KEY), 503, "pinpoint_unreachable");
    }

    @Test
    void aHostThatNeverAnswersIsToldAsUnreachable() {
        fault(FaultRule.always(FaultKind.TIMEOUT));

        isRefused(admin.connect(PinpointSimulator.KEY), 503, "pinpoint_unreachable");
    }

    @Test
    void aHostThatBreaksTheConnectionIsToldAsUnreachable() {
        fault(FaultRule.always(FaultKind.RESET));

        isRefused(admin.connect(PinpointSimulator.KEY), 503, "pinpoint_unreachable");
    }

    @Test
    void aPinpointThatWantsLessIsToldAsBusy() {
        fault(FaultRule.always(FaultKind.THROTTLE).withRetryAfter(60));

        isRefused(admin.connect(PinpointSimulator.KEY), 503, "pinpoint_busy");
    }

    @Test
    void aPinpointThatWantsLessWithoutSayingUntilWhenIsToldAsBusy() {
        fault(FaultRule.always(FaultKind.THROTTLE));

        isRefused(admin.connect(PinpointSimulator.KEY), 503, "pinpoint_busy");
    }

    @Test
    void aKeyThatMayNothingIsShownWithWhatItLacksAndIsNotStored() {
        PinpointSimulator.simulator().keys().put("empty-key", new Permissions(Map.of()));
        admin.asks()
                .body(Map.of("subdomain", "acme", "apiKey", "empty-key"))
                .post(Admin.PATH + "/check")
                .then()
                .statusCode(200)
                .body("usable", equalTo(false))
                .body("permissions.cost", everyItem(notNullValue()));

        isRefused(admin.connect("empty-key"), 422, "key_without_permissions");
    }

    @Test
    void aKeyThatLacksApplicationsCostsTheirFeaturesAndNotTheConnection() {
        PinpointSimulator.simulator()
                .keys()
                .put("no-applications", Permissions.full().with(Category.APPLICATION, Access.NONE));

        admin.connect("no-applications")
                .then()
                .statusCode(201)
                .body("permissions.find { it.resource == 'application' }.cost", containsString("unmatched"))
                .body(
                        "permissions.findAll { it.resource != 'application' && !it.optional }.ok",
                        everyItem(equalTo(true)));
    }

    @Test
    void aKeyThatMayNothingDoesNotReplaceOneThatWorks() {
        PinpointSimulator.simulator().keys().put("empty-key", new Permissions(Map.of()));
        admin.connect(PinpointSimulator.KEY).then().statusCode(201);

        admin.put("/key", Map.of("apiKey", "empty-key"))
                .then()
                .statusCode(422)
                .body("code", equalTo("key_without_permissions"));

        admin.sees().statusCode(200).body("revision", equalTo(1));
    }

    private void isRefused(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("detail", notNullValue())
                .body("detail", not(containsString(PinpointSimulator.KEY)));
        admin.sees().statusCode(404);
    }

    private static void fault(FaultRule rule) {
        PinpointSimulator.simulator().faults().add(rule);
    }
}
