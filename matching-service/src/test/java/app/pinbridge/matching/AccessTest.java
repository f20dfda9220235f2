package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ben interviews for a job, manages it, and applies for another at his own company: his own interview is not for his eyes. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class AccessTest {
    private static final Instant START = Instant.parse("2026-03-03T14:00:00Z");
    private static final String BEN = "ben@acme.example";

    @Inject
    Matcher matcher;

    private final String tenant = "t-" + UUID.randomUUID();
    private final People people = new People(tenant);

    @BeforeEach
    void benAppliesWithHisAddressAtWork() {
        matcher.take(Streams.sample(tenant));
        matcher.take(List.of(
                Streams.at(
                        "2026-03-01T00:00:00Z",
                        tenant,
                        new AtsApplication(
                                "60", "10", "101", null, "Ben", "Okafor", BEN, null, null, false, true, null, null,
                                null, null, false)),
                Streams.at(
                        "2026-03-01T00:00:00Z",
                        tenant,
                        new AtsInterview(
                                "61",
                                START,
                                START.plusSeconds(2700),
                                AtsInterview.Status.COMPLETED,
                                "60",
                                null,
                                "101",
                                List.of(new AtsInterview.Part(
                                        1, "https://meet.google.com/ben-benb-ben", null, List.of("2"))),
                                null,
                                false)),
                call(BEN)));
        matcher.settle(tenant);
    }

    @Test
    void aColleagueWhoAppliesIsDeniedThoughPinpointHasTheAddressAsAUsersToo() {
        Match match = matcher.answer(tenant, "calls/own", Match.class);

        assertThat(match.status()).isEqualTo(Match.Status.MATCHED);
        assertThat(match.targets().getFirst().applicationId()).isEqualTo("60");
        assertThat(match.denied()).extracting(Match.Access::email).contains(BEN);
        assertThat(match.access())
                .extracting(Match.Access::email)
                .contains(People.ADA)
                .doesNotContain(BEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "recruiter", "hiring_manager", "interviewer"})
    void noRoleOpensIt(String role) {
        people.as(BEN, role).get("/api/calls/own").then().statusCode(404);
        people.as(BEN, role).get("/api/calls").then().body("items.callId", not(hasItem("own")));
        people.as(BEN, role).get("/api/calls/own/decisions").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEN@acme.example", "ben+private@acme.example"})
    void noFormOfTheAddressOpensIt(String address) {
        people.as(address, "admin").get("/api/calls/own").then().statusCode(404);
        people.as(address, "admin").get("/api/calls").then().body("items.callId", not(hasItem("own")));
    }

    @Test
    void noOtherAddressOfTheirsOpensIt() {
        people.recruiter()
                .body(Map.of("address", "ben@home.example", "means", BEN))
                .post("/api/aliases")
                .then()
                .statusCode(200);

        people.as("ben@home.example", "admin").get("/api/calls/own").then().statusCode(404);
    }

    @Test
    void nobodyDecidesOnTheirOwnInterview() {
        people.as(BEN, "recruiter")
                .body("{\"action\":\"not_an_interview\"}")
                .post("/api/calls/own/match")
                .then()
                .statusCode(404);
        people.as(BEN, "recruiter")
                .body("{\"action\":\"not_an_interview\"}")
                .post("/api/calls/own/match/preview")
                .then()
                .statusCode(404);
        people.as(BEN, "recruiter").delete("/api/calls/own/match").then().statusCode(404);
        assertThat(matcher.count("manual", tenant)).isZero();
    }

    @Test
    void onOtherCallsTheApplicantIsAColleagueAsBefore() {
        people.as(BEN, "interviewer").get("/api/calls/c1").then().statusCode(200);
    }

    @Test
    void itIsDeniedThoughTheCallWasHeldWithAnAddressThatIsNobodys() {
        matcher.take(List.of(call("private@home.example")));
        matcher.settle(tenant);

        people.as(BEN, "admin").get("/api/calls/own").then().statusCode(404);
    }

    @Test
    void whoOnlyHasTheCandidatesNameIsNotRefused() {
        String namesake = "lucia@acme.example";
        Event<?> c1 = Streams.sample(tenant).stream()
                .filter(event -> event.subject().equals("calls/c1"))
                .findFirst()
                .orElseThrow();
        Call call = (Call) c1.data();
        matcher.take(List.of(
                Streams.at(
                        "2026-01-01T00:00:00Z",
                        tenant,
                        new AtsUser("9", namesake, "Lucía", "Ferrer", "Europe/London", false)),
                Streams.at("2026-03-08T00:00:00Z", tenant, with(call, namesake))));
        matcher.settle(tenant);

        Match match = matcher.answer(tenant, "calls/c1", Match.class);

        assertThat(match.access()).extracting(Match.Access::email).contains(namesake);
        assertThat(match.denied()).extracting(Match.Access::email).containsExactly("lucia.ferrer@mail.example");
        people.as(namesake, "interviewer").get("/api/calls/c1").then().statusCode(200);
    }

    private static Call.Participant came(String email, String name) {
        return new Call.Participant(email, name, null, true, true, null, null);
    }

    private Event<?> call(String candidate) {
        return Streams.at(
                candidate.equals(BEN) ? "2026-03-03T15:00:00Z" : "2026-03-03T16:00:00Z",
                tenant,
                call(
                        "own",
                        "https://meet.google.com/ben-benb-ben",
                        START,
                        List.of(came(candidate, "Ben Okafor"), came(People.ADA, "Ada Lind"))));
    }

    private static Call call(String id, String url, Instant start, List<Call.Participant> participants) {
        return new Call(
                id,
                Call.Source.CALENDAR,
                null,
                Call.MeetingType.JOB_INTERVIEW,
                "Interview",
                null,
                null,
                null,
                start,
                start.plusSeconds(2700),
                start,
                start.plusSeconds(2600),
                Call.Status.ENDED,
                url,
                null,
                false,
                People.ADA,
                null,
                participants,
                false,
                null,
                false);
    }

    private static Call with(Call it, String email) {
        List<Call.Participant> all = new ArrayList<>(it.participants());
        all.add(came(email, "Lucía Ferrer"));
        return new Call(
                it.callId(),
                it.source(),
                it.captureInterviewId(),
                it.meetingType(),
                it.title(),
                it.description(),
                it.location(),
                it.fileName(),
                it.scheduledStart(),
                it.scheduledEnd(),
                it.startedAt(),
                it.endedAt(),
                it.status(),
                it.conferencingUrl(),
                it.calendar(),
                it.guestListHidden(),
                it.recordedBy(),
                it.organizer(),
                all,
                it.optedOut(),
                it.notes(),
                it.deleted());
    }
}
