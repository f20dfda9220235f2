package app.pinbridge.gateway.employees;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.gateway.support.Answers;
import app.pinbridge.gateway.support.Backends;
import app.pinbridge.gateway.support.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class EmployeesPageTest {
    @BeforeEach
    void people() {
        Backends.reset();
        Backends.MATCHING.reply("GET", "/api/employees", 200, Answers.EMPLOYEES);
    }

    @Test
    void whoWasSeenInCallsIsShownWithHowOftenAndWhen() {
        String page = Visitor.signedIn("recruiter").get("/employees").asString();

        assertThat(page)
                .contains("Seen in 1,240 calls", "2 Mar 2026, 09:00 UTC")
                .contains("Seen in 1 call<")
                .containsOnlyOnce("<span class=\"badge warn\">Not yet on the product</span>");
    }

    @Test
    void whoIsNotYetOnTheProductCanBeListedAlonePageByPage() {
        String page =
                Visitor.signedIn("recruiter").get("/employees?onProduct=false").asString();

        assertThat(Backends.MATCHING.last().uri()).isEqualTo("/api/employees?onProduct=false");
        assertThat(page)
                .contains("href=\"/employees?onProduct=false\" aria-current=\"true\"")
                .contains("href=\"/employees?onProduct=false&amp;cursor=13\"");
    }

    @Test
    void anotherFilterIsNone() {
        Visitor.signedIn("recruiter").get("/employees?onProduct=perhaps");

        assertThat(Backends.MATCHING.last().uri()).isEqualTo("/api/employees");
    }

    @Test
    void aServiceThatDoesNotCountCallsLeavesThatOpen() {
        Backends.MATCHING.reply(
                "GET", "/api/employees", 200, "{\"items\":[{\"userId\":\"1\",\"name\":\"Ada\",\"left\":false}]}");

        assertThat(Visitor.signedIn("recruiter").get("/employees").asString())
                .contains("Ada")
                .doesNotContain("Seen in", "Never seen", "badge warn");
    }

    @Test
    void thatNobodyIsMissingIsSaid() {
        Backends.MATCHING.reply("GET", "/api/employees", 200, "{\"items\":[]}");

        assertThat(Visitor.signedIn("recruiter")
                        .get("/employees?onProduct=false")
                        .asString())
                .contains("Nobody is missing");
    }
}
