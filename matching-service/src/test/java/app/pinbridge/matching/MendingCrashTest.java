package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.testkit.ServicePlatform;
import app.pinbridge.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's decision whose session dies before it is committed, or after Kafka has the event and before that is noted. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class MendingCrashTest {
    private static final String TOM = People.link("\"applicationId\":\"21\"");

    @Inject
    Matcher matcher;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final String tenant = "t-" + UUID.randomUUID();
    private final People people = new People(tenant);

    @BeforeEach
    void feed() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);
        drain();
    }

    @AfterEach
    void clearTheTrap() {
        asOwner("DROP TRIGGER trap ON outbox; DROP FUNCTION trap(); DROP SEQUENCE trap");
    }

    @Test
    void whatWasNotCommittedWasNotSaid() {
        layTheTrap("INSERT", "NEW");

        int status = people.decide("c3", TOM).statusCode();

        assertThat(status).isEqualTo(503);
        assertThat(matcher.count("manual", tenant) + matcher.count("audit", tenant))
                .isZero();
        assertThat(matcher.answer(tenant, "calls/c3", Match.class).status()).isEqualTo(Match.Status.REVIEW);

        people.decide("c3", TOM).then().statusCode(200);
        drain();
        assertThat(linked()).hasSize(1);
        assertThat(matcher.count("audit", tenant)).isOne();
    }

    @Test
    void whatWasCommittedIsToldThoughTheRelayDies() {
        layTheTrap("DELETE", "OLD");

        people.decide("c3", TOM).then().statusCode(200);

        drain();
        assertThat(linked())
                .isNotEmpty()
                .extracting(Event::id)
                .containsOnly(linked().getFirst().id());
        assertThat(matcher.count("audit", tenant)).isOne();
    }

    private void drain() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> matcher.count("outbox", tenant) == 0);
    }

    private List<Event<?>> linked() {
        try (TestTopics topics = new TestTopics()) {
            return topics.events("match-results", tenant).stream()
                    .filter(event -> event.data() instanceof Match match && People.ADA.equals(match.decidedBy()))
                    .toList();
        }
    }

    /** Ends a transaction at its commit as a server does that shuts down, once. */
    private void layTheTrap(String verb, String row) {
        asOwner("""
                CREATE SEQUENCE trap;
                GRANT USAGE ON trap TO pinbridge_worker, pinbridge_tenant;
                CREATE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF %2$s.tenant_id = '%1$s' AND nextval('trap') <= 1 THEN
                        RAISE EXCEPTION 'the server shuts down' USING ERRCODE = '57P01';
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE CONSTRAINT TRIGGER trap AFTER %3$s ON outbox DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION trap();
                """.formatted(tenant, row, verb));
    }

    private void asOwner(String sql) {
        Jdbi.create(url, "matching_service_owner", "owner")
                .useHandle(handle -> handle.createScript(sql).execute());
    }
}
