package app.pinbridge.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.pinbridge.gateway.support.Backends;
import app.pinbridge.gateway.support.FakeService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class WebhookRouteTest {
    private static final String PATH = "/webhooks/pinpoint/c-1";
    private static final String BODY =
            "{ \"event\":\"application_hired\", \"triggeredAt\":1, \"data\":{\"n\":\"é\"} }\n";

    @BeforeEach
    void forget() {
        Backends.reset();
        Backends.INGEST.reply("POST", PATH, 202, "{\"outcome\":\"accepted\"}");
    }

    @Test
    void aWebhookReachesIngestWithoutASignInAndByteByByte() {
        given().header("PINPOINT-HMAC-SHA256", "c2ln")
                .contentType("application/json")
                .body(BODY.getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(202)
                .body("outcome", equalTo("accepted"));

        FakeService.Request heard = Backends.INGEST.last();
        assertThat(heard.body()).isEqualTo(BODY);
        assertThat(heard.headers())
                .containsEntry("PINPOINT-HMAC-SHA256", "c2ln")
                .doesNotContainKey("Authorization");
    }

    @Test
    void otherMethodsAndPathsGoNowhere() {
        given().get(PATH).then().statusCode(405).header("Allow", "POST");
        given().body("{}").post("/webhooks/pinpoint/../../internal/x").then().statusCode(404);
        given().body("{}").post("/webhooks/other/c-1").then().statusCode(404);
        given().body("{}").post(PATH + "/more").then().statusCode(404);

        assertThat(Backends.INGEST.requests()).isEmpty();
    }

    @Test
    void aBodyLargerThanAWebhookIsNotPassedOn() {
        given().body(" ".repeat(70_000)).post(PATH).then().statusCode(413);

        assertThat(Backends.INGEST.requests()).isEmpty();
    }

    @Test
    void aMachinesTokenIsNotPassedOn() {
        given().header("Authorization", "Bearer " + Backends.MACHINE)
                .header("X-Pinbridge-Internal", "Bearer x")
                .body(BODY)
                .post(PATH)
                .then()
                .statusCode(202);

        assertThat(Backends.INGEST.last().headers())
                .doesNotContainKey("Authorization")
                .doesNotContainKey("X-Pinbridge-Internal");
    }
}
