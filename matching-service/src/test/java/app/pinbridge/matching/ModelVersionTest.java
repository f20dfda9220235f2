package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;

import app.pinbridge.engine.Engine;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.backlog.RedecideQueue;
import app.pinbridge.matching.backlog.Sweeps;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Another version of rules and weights decides everything again; turns go round among customers. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class ModelVersionTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    Matcher matcher;

    @Inject
    Database database;

    private final String tenant = "t-" + UUID.randomUUID();
    private final People people = new People(tenant);

    /** Leaves the calls as a former version would have: with its name, and with one call ignored that is a match now. */
    private Map<String, String> decidedByAnother() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);
        Map<String, String> answers = matcher.answers(tenant);
        database.runAsWorker(handle -> {
            handle.execute("UPDATE decision SET model = 'former' WHERE tenant_id = ?", tenant);
            handle.execute(
                    "UPDATE decision SET answer = convert_to('{\"callId\":\"c1\",\"status\":\"ignored\",\"model\":\"former\"}', 'UTF8'), "
                            + "status = 'ignored' WHERE tenant_id = ? AND subject = 'calls/c1'",
                    tenant);
        });
        return answers;
    }

    @Test
    void whatAnotherVersionDecidedIsDecidedAgain() {
        Map<String, String> answers = decidedByAnother();

        database.runAsWorker(
                handle -> Sweeps.planModel(handle, Engine.standard().modelVersion(), LONG_AGO));
        matcher.settle(tenant);

        assertThat(matcher.answers(tenant)).isEqualTo(answers);
        assertThat(matcher.revisions(tenant)).containsEntry("calls/c1", 2).containsEntry("calls/c2", 1);
    }

    @Test
    void aWalkOfAnotherVersionIsLeftToItsReplicas() {
        decidedByAnother();
        database.runAsWorker(handle -> {
            handle.execute(
                    "INSERT INTO sweep (tenant_id, scope, after_subject, due_at, model) VALUES (?, 'model', 'calls/', ?, 'next')",
                    tenant,
                    Timestamp.from(LONG_AGO));
        });

        Optional<String> next = database.asWorker(
                handle -> Sweeps.due(handle, tenant, Engine.standard().modelVersion(), Instant.now())
                        .map(sweep -> sweep.model()));

        assertThat(next).isEmpty();
        database.runAsWorker(handle -> handle.execute("DELETE FROM sweep WHERE tenant_id = ?", tenant));
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndChangesNothing() {
        decidedByAnother();
        Map<String, String> before = matcher.answers(tenant);

        people.as("root@acme.example", "admin")
                .get("/api/model/dry-run")
                .then()
                .statusCode(200)
                .body("model", equalTo(Engine.standard().modelVersion()))
                .body("looked", equalTo(5))
                .body("decidedByOthers", equalTo(5))
                .body("changes", hasEntry("ignored to matched", 1))
                .body("examples", hasSize(1))
                .body("examples[0].callId", equalTo("c1"));

        assertThat(matcher.answers(tenant)).isEqualTo(before);
        new People("t-" + UUID.randomUUID())
                .as("root@acme.example", "admin")
                .get("/api/model/dry-run")
                .then()
                .body("examples", empty())
                .body("looked", equalTo(0));
        people.recruiter().get("/api/model/dry-run").then().statusCode(403);
    }

    @Test
    void whoHasMuchToBeDecidedWaitsForTheOthersBetweenTwoPieces() {
        String hot = tenant + "-a";
        String cold = tenant + "-b";
        List<String> turns = new ArrayList<>();
        database.runAsWorker(handle -> {
            List<Ref> many = IntStream.range(0, 600)
                    .mapToObj(n -> new Ref(hot, "calls/" + n))
                    .toList();
            RedecideQueue.add(handle, many, LONG_AGO);
            RedecideQueue.add(handle, List.of(new Ref(cold, "calls/1")), LONG_AGO.plusSeconds(60));
            String last = tenant;
            for (int turn = 0; turn < 3; turn++) {
                last = RedecideQueue.nextTenant(handle, last, Instant.now()).orElseThrow();
                turns.add(last);
                RedecideQueue.take(handle, last, Instant.now(), 250);
            }
            handle.rollback();
        });

        assertThat(turns).startsWith(hot, cold);
    }
}
