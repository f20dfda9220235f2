package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other addresses of people: added, learned, removed, and what follows. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class AliasesTest {
    private static final String OTHER = "other3@mail.example";
    private static final String KNOWN = "person3@mail.example";

    @Inject
    Matcher matcher;

    private final String tenant = "t-" + UUID.randomUUID();
    private final People people = new People(tenant);

    private void add(String address, String means) {
        people.recruiter()
                .body(Map.of("address", address, "means", means))
                .post("/api/aliases")
                .then()
                .statusCode(200)
                .body("address", equalTo(address))
                .body("by", equalTo(People.ADA))
                .body("callId", nullValue());
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void anAliasThatPeopleAddIsAsGoodAsOneOfTheSettings(long seed) {
        List<Event<?>> world = RandomWorld.events(tenant, seed);
        matcher.takeInPieces(Streams.shuffled(withoutAliases(world), seed), seed);
        matcher.settle(tenant);
        Map<String, String> before = matcher.answers(tenant);

        add(OTHER, KNOWN);
        matcher.settle(tenant);
        Matcher.assertSameCalls(matcher.answers(tenant), Matcher.expected(world));

        people.recruiter().delete("/api/aliases/" + OTHER).then().statusCode(204);
        people.recruiter()
                .get("/api/aliases/" + OTHER + "/decisions")
                .then()
                .body("items.action", contains("alias_removed", "alias_added"))
                .body("items.by", contains(People.ADA, People.ADA));
        matcher.settle(tenant);
        Matcher.assertSameCalls(matcher.answers(tenant), before);
    }

    @Test
    void onlyTheCallsThatItTouchesAreDecidedAgain() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);
        Map<String, Integer> before = matcher.revisions(tenant);

        add("tom.byrne@other.example", "tbyrne@post.example");

        Map<String, Integer> after = matcher.revisions(tenant);
        assertThat(after.get("calls/c2")).isEqualTo(before.get("calls/c2") + 1);
        after.remove("calls/c2");
        assertThat(before).containsAllEntriesOf(after);
        assertThat(matcher.count("sweep", tenant) + matcher.count("redecide", tenant))
                .isZero();
    }

    @Test
    void aLinkTeachesTheOneUnknownAddressAndItsUndoForgetsIt() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);

        people.decide("c2", People.linkAndLearn("\"interviewId\":\"31\""))
                .then()
                .statusCode(200)
                .body("decision.learned[0].address", equalTo("tom.byrne@other.example"))
                .body("decision.learned[0].means", equalTo("tbyrne@post.example"));
        people.recruiter().get("/api/aliases").then().body("items", hasSize(1)).body("items[0].callId", equalTo("c2"));

        people.recruiter().delete("/api/calls/c2/match").then().statusCode(200);
        people.recruiter().get("/api/aliases").then().body("items", empty());
    }

    @Test
    void nothingIsLearnedWhereTheCandidatesOwnAddressIsOnTheCall() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);

        people.decide("c1", People.linkAndLearn("\"interviewId\":\"30\""))
                .then()
                .statusCode(200)
                .body("decision.learned", empty());
    }

    @Test
    void whatAnotherCustomerTaughtIsNotOurs() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);
        add("tom.byrne@other.example", "tbyrne@post.example");
        People others = new People("t-" + UUID.randomUUID());

        others.recruiter().get("/api/aliases").then().body("items", empty());
        others.recruiter().delete("/api/aliases/tom.byrne@other.example").then().statusCode(404);
        people.recruiter().get("/api/aliases").then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, tbyrne@post.example, 400, address_invalid",
        "tbyrne@post.example, tbyrne+x@post.example, 400, address_invalid",
        "x1@privaterelay.appleid.com, tbyrne@post.example, 400, address_shared",
        "lucia.ferrer@mail.example, tbyrne@post.example, 409, address_known"
    })
    void whatIsNobodysOtherAddressIsRefused(String address, String means, int status, String code) {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);

        people.recruiter()
                .body(Map.of("address", address, "means", means))
                .post("/api/aliases")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void aliasesComePageByPage() {
        add("a@x.example", "z@x.example");
        add("b@x.example", "z@x.example");
        add("c@x.example", "z@x.example");

        String next = people.recruiter().get("/api/aliases?limit=2").jsonPath().getString("nextCursor");

        people.recruiter()
                .get("/api/aliases?limit=2&cursor=" + next)
                .then()
                .body("items.address", equalTo(List.of("c@x.example")))
                .body("nextCursor", nullValue());
    }

    /** The world as it is without the aliases of its settings. */
    private static List<Event<?>> withoutAliases(List<Event<?>> world) {
        List<Event<?>> events = new ArrayList<>();
        for (Event<?> event : world) {
            events.add(event.data() instanceof Connection data ? without(event, data) : event);
        }
        return events;
    }

    private static Event<?> without(Event<?> event, Connection data) {
        Connection.Settings set = data.settings();
        Connection.Settings plain = new Connection.Settings(
                set.internalDomains(),
                set.serviceAddresses(),
                Map.of(),
                set.phoneRegion(),
                set.organizerAccess(),
                set.autoLink(),
                set.holdConfidential(),
                set.applicationUrl());
        return Event.of(
                event.id(),
                event.source(),
                event.time(),
                event.tenantId(),
                new Connection(
                        data.connectionId(),
                        data.subdomain(),
                        data.revision(),
                        data.savedBy(),
                        data.recipients(),
                        data.permissions(),
                        data.removed(),
                        plain,
                        data.deleted()));
    }
}
