package app.pinbridge.matching.catchup;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.engine.Engine;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.backlog.Sweep;
import app.pinbridge.matching.backlog.Sweeps;
import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A walk through a customer's calls goes in bounded pieces, each a transaction of its own. The walks here are due tomorrow, so
 * that the service's own worker leaves them alone, and it is tomorrow in the pieces.
 */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class WalkTest {
    private static final String VERSION = Engine.standard().modelVersion();

    @Inject
    Chunks chunks;

    @Inject
    Database database;

    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    private final String tenant = "walk-" + UUID.randomUUID();
    private final String other = "walk-" + UUID.randomUUID();

    @AfterEach
    void clear() {
        database.runAsWorker(handle -> {
            handle.execute("DELETE FROM sweep WHERE tenant_id IN (?, ?)", tenant, other);
            handle.execute("DELETE FROM decision WHERE tenant_id IN (?, ?)", tenant, other);
        });
    }

    @Test
    void aPieceIsBoundedAndTheNextGoesOnBehindIt() {
        decidedByAnother(tenant, 600);
        plan(tenant);

        List<String> places = new ArrayList<>();
        while (place(tenant).isPresent()) {
            places.add(place(tenant).get());
            piece(tenant);
        }

        assertThat(places).containsExactly("calls/", "calls/00250", "calls/00500");
    }

    @Test
    void aPieceThatIsKilledIsDoneAgainAndNothingBeforeIt() {
        decidedByAnother(tenant, 600);
        plan(tenant);
        piece(tenant);

        database.runAsWorker(handle -> {
            chunks.sweep(handle, tenant, tomorrow);
            handle.rollback();
        });

        assertThat(place(tenant)).contains("calls/00250");
    }

    @Test
    void whatThisVersionDecidedIsPassedByInBigSteps() {
        decidedByAnother(tenant, 3000);
        database.runAsWorker(
                handle -> handle.execute("UPDATE decision SET model = ? WHERE tenant_id = ?", VERSION, tenant));
        plan(tenant);

        piece(tenant);

        assertThat(place(tenant)).contains("calls/02000");
    }

    @Test
    void customersWalkInTurns() {
        // Those that other tests left, which would have their turn tomorrow too.
        database.runAsWorker(handle -> handle.execute("DELETE FROM sweep"));
        for (String customer : List.of(tenant, other)) {
            decidedByAnother(customer, 600);
            plan(customer);
        }
        List<String> turns = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            Instant now = tomorrow.plusSeconds(turn);
            String next =
                    database.asWorker(handle -> chunks.nextSweep(handle, now)).orElseThrow();
            turns.add(next);
            database.runAsWorker(handle -> chunks.sweep(handle, next, now));
        }

        assertThat(turns.subList(0, 2)).containsExactlyInAnyOrder(tenant, other);
        assertThat(turns.subList(2, 4)).isEqualTo(turns.subList(0, 2));
    }

    @Test
    void whileOneReplicaIsAtAPieceAnotherDoesNotWaitForIt() {
        decidedByAnother(tenant, 600);
        plan(tenant);

        database.runAsWorker(one -> {
            assertThat(chunks.sweep(one, tenant, tomorrow)).isTrue();
            CompletableFuture<Boolean> elsewhere = CompletableFuture.supplyAsync(() -> database.asWorker(
                    another -> chunks.sweep(another, tenant, tomorrow) || chunks.redecide(another, tenant, tomorrow)));
            assertThat(elsewhere).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(false);
        });

        assertThat(place(tenant)).contains("calls/00250");
    }

    private void piece(String customer) {
        database.runAsWorker(handle -> chunks.sweep(handle, customer, tomorrow));
    }

    private void plan(String customer) {
        database.runAsWorker(handle -> handle.execute(
                "INSERT INTO sweep (tenant_id, scope, after_subject, due_at, model) VALUES (?, 'model', 'calls/', ?::TIMESTAMPTZ, ?)",
                customer,
                tomorrow.minusSeconds(60).toString(),
                VERSION));
    }

    private Optional<String> place(String customer) {
        return database.asWorker(handle ->
                Sweeps.due(handle, customer, VERSION, tomorrow.plusSeconds(60)).map(Sweep::after));
    }

    private void decidedByAnother(String customer, int calls) {
        database.runAsWorker((Handle handle) -> handle.execute("""
                INSERT INTO decision (tenant_id, subject, revision, answered_at, answer, reads, waits, model)
                SELECT ?, 'calls/' || lpad(n::TEXT, 5, '0'), 1, now(), '{}'::BYTEA, ''::BYTEA, false, 'former'
                  FROM generate_series(1, ?) AS n
                """, customer, calls));
    }
}
