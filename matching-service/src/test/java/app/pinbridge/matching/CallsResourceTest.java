package app.pinbridge.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.pinbridge.testkit.ServicePlatform;
import app.pinbridge.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which calls. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class CallsResourceTest {
    @Inject
    Matcher matcher;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void feed() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);
    }

    @Test
    void aParticipantSeesTheCallWithItsNotes() {
        as("ben@acme.example", "interviewer")
                .get("/api/calls/c1")
                .then()
                .statusCode(200)
                .body("call.notes.url", equalTo("https://notes.example/c1"))
                .body("match.status", equalTo("matched"))
                .body("match.revision", equalTo(1))
                .body("match.enrichment.jobTitle", equalTo("Data Engineer"))
                .body("revisionTime", notNullValue());
    }

    @Test
    void whoWasNotThereSeesNothing() {
        as("eve@acme.example", "interviewer").get("/api/calls/c1").then().statusCode(404);

        as("eve@acme.example", "interviewer").get("/api/calls").then().body("items", empty());
    }

    @Test
    void anAdminSeesWhatWasDecidedButNoNotesWithoutAccess() {
        as("root@acme.example", "admin")
                .get("/api/calls/c1")
                .then()
                .statusCode(200)
                .body("match.targets[0].interviewId", equalTo("30"))
                .body("call.notes.url", nullValue());
    }

    @Test
    void theCandidateSeesNothingWhateverTheRole() {
        as("Lucia.Ferrer@mail.example", "admin").get("/api/calls/c1").then().statusCode(404);

        as("Lucia.Ferrer@mail.example", "admin").get("/api/calls").then().body("items.callId", not(hasItem("c1")));
    }

    @Test
    void anotherCustomersCallIsNotThere() {
        given().auth()
                .oauth2(TestTokens.of("t-" + UUID.randomUUID(), "ben@acme.example", "admin"))
                .get("/api/calls/c1")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not_found"));
    }

    @Test
    void withoutATokenNothingIsSaid() {
        given().get("/api/calls").then().statusCode(401);
        given().get("/api/employees").then().statusCode(401);
    }

    @Test
    void aMachineOfTheHostProductReadsNoCalls() {
        as("host", "host").get("/api/calls").then().statusCode(403);
    }

    @Test
    void theNewestCallsComeFirstPageByPage() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = as("root@acme.example", "admin")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/api/calls")
                    .jsonPath();
            seen.addAll(page.getList("items.callId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactly("c5", "c3", "c4", "c2", "c1");
    }

    @Test
    void aListIsFilteredByStatusAndReason() {
        as("root@acme.example", "admin")
                .get("/api/calls?status=review&reason=insufficient.upload")
                .then()
                .body("items", hasSize(1))
                .body("items[0].callId", equalTo("c3"))
                .body("items[0].reason", equalTo("insufficient.upload"));
        as("root@acme.example", "admin")
                .get("/api/calls?status=matched")
                .then()
                .body("items.callId", equalTo(List.of("c2", "c1")))
                .body("items[0].candidateName", equalTo("Tom Byrne"));
    }

    @Test
    void aWrongQuestionIsAnsweredWithAProblem() {
        as("root@acme.example", "admin")
                .get("/api/calls?cursor=nonsense")
                .then()
                .statusCode(400);
        as("root@acme.example", "admin").get("/api/calls?limit=0").then().statusCode(400);
        as("root@acme.example", "admin")
                .get("/api/calls?status=nonsense")
                .then()
                .statusCode(400);
    }

    @Test
    void employeesHaveTheirRolesOnJobs() {
        as("root@acme.example", "admin")
                .get("/api/employees")
                .then()
                .body("items", hasSize(2))
                .body("items[0].userId", equalTo("1"))
                .body("items[0].hiringManagerOf[0].title", equalTo("Data Engineer"))
                .body("items[1].name", equalTo("Ada Lind"))
                .body("items[1].recruiterOf[0].jobId", equalTo("10"))
                .body("nextCursor", nullValue());
        as("ben@acme.example", "interviewer").get("/api/employees").then().statusCode(403);
    }

    private RequestSpecification as(String email, String role) {
        return given().auth().oauth2(TestTokens.of(tenant, email, role));
    }
}
