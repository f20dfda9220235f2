package app.pinbridge.gateway.aliases;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.gateway.support.Answers;
import app.pinbridge.gateway.support.Backends;
import app.pinbridge.gateway.support.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class AliasesPageTest {
    private static final String PAGE = "/settings/aliases";

    @BeforeEach
    void aliases() {
        Backends.reset();
        Backends.MATCHING.reply("GET", "/api/aliases", 200, Answers.ALIASES);
    }

    @Test
    void eachAddressIsShownWithWhomItMeansAndWhoSaidSo() {
        String page = Visitor.signedIn("recruiter").get(PAGE).asString();

        assertThat(page)
                .contains("alan@home.example", "is turing@mail.example", "/calls/c-82", "recruiter@acme.com")
                .contains("grace@home.example", "Added by admin@acme.com");
    }

    @Test
    void othersHaveNoPage() {
        assertThat(Visitor.signedIn("interviewer").get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void anAddressIsAdded() {
        Backends.MATCHING.reply("POST", "/api/aliases", 201, "{}");

        Response answer = Visitor.signedIn("recruiter")
                .send(PAGE, PAGE, Map.of("address", " a@home.example ", "means", "a@mail.example"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Backends.MATCHING.last().body())
                .isEqualTo("{\"address\":\"a@home.example\",\"means\":\"a@mail.example\"}");
    }

    @Test
    void aRefusedAddressStaysInTheForm() {
        Backends.MATCHING.reply(
                "POST",
                "/api/aliases",
                409,
                "{\"status\":409,\"code\":\"address_known\",\"detail\":\"Pinpoint has somebody with this address.\",\"field\":\"address\"}");

        Response answer = Visitor.signedIn("recruiter")
                .send(PAGE, PAGE, Map.of("address", "a@home.example", "means", "a@mail.example"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString())
                .contains("Pinpoint has somebody with this address.", "value=\"a@home.example\"", "aria-invalid");
    }

    @Test
    void anAddressIsRemoved() {
        Backends.MATCHING.reply("DELETE", "/api/aliases/alan@home.example", 204, "");

        Response answer =
                Visitor.signedIn("recruiter").send(PAGE, PAGE + "/remove", Map.of("address", "alan@home.example"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Backends.MATCHING.last().method()).isEqualTo("DELETE");
    }
}
