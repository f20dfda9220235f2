package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.backlog.Sweep;
import app.pinbridge.matching.backlog.Sweeps;
import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's people: who was seen in calls, and who is not yet on the product. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class EmployeesTest {
    private static final String CREATED = "2026-03-01T00:00:00Z";

    @Inject
    Matcher matcher;

    @Inject
    Database database;

    private final String tenant = "t-" + UUID.randomUUID();
    private final People people = new People(tenant);

    @Test
    void whoCameIsSeenWithTheirNumberOfCallsAndTheLatest() {
        matcher.take(List.of(
                user("1", "ben@acme.example"),
                call("c1", "2026-03-03T10:00:00Z", Call.Status.ENDED, came("Ben@Acme.example"), came("x@mail.example")),
                call("c2", "2026-03-05T10:00:00Z", Call.Status.ENDED, came("ben@acme.example"))));

        list("").body("items[0].calls", equalTo(2))
                .body("items[0].lastSeenAt", equalTo("2026-03-05T10:00:00Z"))
                .body("items[0].onProduct", equalTo(true));
    }

    @Test
    void whoWasInvitedAndDidNotComeIsNotSeen() {
        matcher.take(List.of(
                user("1", "ben@acme.example"),
                call("c1", "2026-03-03T10:00:00Z", Call.Status.ENDED, stayedAway("ben@acme.example")),
                call("c2", "2026-03-04T10:00:00Z", Call.Status.SCHEDULED, invited("ben@acme.example")),
                call("c3", "2026-03-05T10:00:00Z", Call.Status.CANCELLED, invited("ben@acme.example"))));

        list("").body("items[0].calls", equalTo(0))
                .body("items[0].lastSeenAt", nullValue())
                .body("items[0].onProduct", equalTo(false));
    }

    @Test
    void whereNobodyKnowsWhoCameTheInvitedOfAHeldCallCount() {
        matcher.take(List.of(
                user("1", "ben@acme.example"),
                call("c1", "2026-03-03T10:00:00Z", Call.Status.ENDED, invited("ben@acme.example"))));

        list("").body("items[0].calls", equalTo(1));
    }

    @Test
    void whoseRecorderItWasIsOnTheProduct() {
        matcher.take(List.of(user("1", "ben@acme.example"), recording("c1", "ben@acme.example")));

        list("").body("items[0].calls", equalTo(1)).body("items[0].onProduct", equalTo(true));
    }

    @Test
    void anotherAddressOfAPersonCountsAndACallWithBothCountsOnce() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);
        long before = list("").extract().jsonPath().getLong("items[0].calls");
        people.recruiter()
                .body(Map.of("address", "ben@home.example", "means", "ben@acme.example"))
                .post("/api/aliases")
                .then()
                .statusCode(200);

        matcher.take(List.of(
                call("d1", "2026-03-07T10:00:00Z", Call.Status.ENDED, came("ben@home.example")),
                call(
                        "d2",
                        "2026-03-06T10:00:00Z",
                        Call.Status.ENDED,
                        came("ben@home.example"),
                        came("ben@acme.example"))));

        list("").body("items[0].calls", equalTo((int) before + 2))
                .body("items[0].lastSeenAt", equalTo("2026-03-07T10:00:00Z"));
    }

    @Test
    void aCallThatIsToldAgainOtherwiseIsCountedAsItStands() {
        List<Event<?>> events = List.of(
                user("1", "ben@acme.example"),
                user("2", "ada@acme.example"),
                at(
                        "2026-03-03T11:00:00Z",
                        call("c1", "2026-03-03T10:00:00Z", Call.Status.ENDED, came("ben@acme.example"))),
                at(
                        "2026-03-03T12:00:00Z",
                        call("c1", "2026-03-03T10:05:00Z", Call.Status.ENDED, came("ada@acme.example"))));

        matcher.takeInPieces(Streams.shuffled(events, 7), 7);

        list("").body("items.calls", contains(0, 1)).body("items[1].lastSeenAt", equalTo("2026-03-03T10:05:00Z"));
        assertThat(matcher.count("attendance", tenant)).isOne();
    }

    @Test
    void whoLeftIsShownWithTheirCallsAndIsNobodyToBeInvited() {
        matcher.take(List.of(
                user("1", "ben@acme.example"),
                user("2", "eve@acme.example"),
                call("c1", "2026-03-03T10:00:00Z", Call.Status.ENDED, came("ben@acme.example")),
                gone("1", "ben@acme.example"),
                gone("2", "eve@acme.example")));

        list("").body("items.left", contains(true, true))
                .body("items.calls", contains(1, 0))
                .body("items.onProduct", contains(false, false));
        list("?onProduct=false").body("items", empty());
    }

    @Test
    void whoIsNotYetOnTheProductComesPageByPage() {
        List<Event<?>> events = new ArrayList<>();
        IntStream.range(100, 1300).forEach(n -> events.add(user("u" + n, "u" + n + "@acme.example")));
        IntStream.range(100, 1297)
                .forEach(n -> events.add(
                        call("c" + n, "2026-03-03T10:00:00Z", Call.Status.ENDED, came("u" + n + "@acme.example"))));
        for (int from = 0; from < events.size(); from += 400) {
            matcher.take(events.subList(from, Math.min(from + 400, events.size())));
        }

        var first = list("?onProduct=false&limit=2").extract().jsonPath();

        assertThat(first.getList("items.userId")).isEqualTo(List.of("u1297", "u1298"));
        list("?onProduct=false&limit=2&cursor=" + first.getString("nextCursor"))
                .body("items.userId", contains("u1299"))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "maybe"})
    void aFilterThatDoesNotExistIsNamed(String filter) {
        people.recruiter()
                .get("/api/employees?onProduct=" + filter)
                .then()
                .statusCode(400)
                .body("code", equalTo("on_product_invalid"))
                .body("field", equalTo("onProduct"));
    }

    @Test
    void anErasedCallIsNotCounted() {
        matcher.take(List.of(
                user("1", "ben@acme.example"),
                call("c1", "2026-03-03T10:00:00Z", Call.Status.ENDED, came("ben@acme.example"))));

        matcher.erase(tenant, "calls/c1");

        list("").body("items[0].calls", equalTo(0));
        assertThat(matcher.count("attendance", tenant)).isZero();
    }

    @Test
    void anotherCustomersCallsAreNotCounted() {
        People others = new People("t-" + UUID.randomUUID());
        matcher.take(List.of(
                Streams.of(user("1", "ben@acme.example"), others.tenant()),
                call("c1", "2026-03-03T10:00:00Z", Call.Status.ENDED, came("ben@acme.example"))));

        others.recruiter().get("/api/employees").then().body("items[0].calls", equalTo(0));
    }

    /** As an update finds it that brings the table. */
    @Test
    void callsOfBeforeAreCountedOnceTheyWereGoneThrough() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);
        long rows = matcher.count("attendance", tenant);
        database.runAsWorker(handle -> {
            handle.execute("DELETE FROM attendance WHERE tenant_id = ?", tenant);
            Sweeps.begin(handle, tenant, Sweep.Scope.CALLS, Instant.now());
        });

        matcher.settle(tenant);

        assertThat(matcher.count("attendance", tenant)).isEqualTo(rows).isPositive();
    }

    private ValidatableResponse list(String query) {
        return people.recruiter().get("/api/employees" + query).then().statusCode(200);
    }

    private Event<?> user(String id, String email) {
        return Streams.at(CREATED, tenant, new AtsUser(id, email, "Name", id, null, false));
    }

    private Event<?> gone(String id, String email) {
        return Streams.at("2026-03-09T00:00:00Z", tenant, new AtsUser(id, email, "Name", id, null, true));
    }

    private Event<?> at(String time, Event<?> event) {
        return Streams.at(time, tenant, event.data());
    }

    private static Call.Participant came(String email) {
        return participant(email, true);
    }

    private static Call.Participant stayedAway(String email) {
        return participant(email, false);
    }

    private static Call.Participant invited(String email) {
        return participant(email, null);
    }

    private static Call.Participant participant(String email, @Nullable Boolean attended) {
        return new Call.Participant(email, null, null, true, attended, null, null);
    }

    private Event<?> call(String id, String start, Call.Status status, Call.Participant... participants) {
        return event(id, start, status, null, List.of(participants));
    }

    private Event<?> recording(String id, String recorder) {
        return event(id, "2026-03-03T10:00:00Z", Call.Status.ENDED, recorder, List.of());
    }

    private Event<?> event(
            String id,
            String start,
            Call.Status status,
            @Nullable String recorder,
            List<Call.Participant> participants) {
        return Streams.at(
                start,
                tenant,
                new Call(
                        id,
                        Call.Source.CALENDAR,
                        null,
                        null,
                        "Stand-up",
                        null,
                        null,
                        null,
                        Instant.parse(start),
                        null,
                        null,
                        null,
                        status,
                        null,
                        null,
                        false,
                        recorder,
                        null,
                        participants,
                        false,
                        null,
                        false));
    }
}
