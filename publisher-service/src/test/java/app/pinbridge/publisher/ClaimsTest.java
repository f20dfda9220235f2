package app.pinbridge.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.kit.database.Database;
import app.pinbridge.publisher.intent.Claims;
import app.pinbridge.publisher.intent.Claims.Claimed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Who is sent next. Rows that are due since 1970 stand before those of all other tests, and are gone after each. */
@PublisherTest
class ClaimsTest {
    private static final Instant LONG_AGO = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

    private final Database database;
    private final Claims claims;

    ClaimsTest(Database database, Claims claims) {
        this.database = database;
        this.claims = claims;
    }

    @Test
    void whatPeopleWaitForGoesFirstThenWhatIsDueLongest() {
        List<String> order = new ArrayList<>();

        undone(handle -> {
            put(handle, "t1", "second", "planned", 2);
            put(handle, "t2", "first", "unknown", 1);
            put(handle, "t3", "third", "held", 3);
            click(put(handle, "t4", "clicked", "planned", 9), handle);
            order.addAll(next(handle, 4));
        });

        assertThat(order).containsExactly("clicked", "first", "second", "third");
    }

    @Test
    void ofOneCustomerOnlyAFewAreClaimedAndAPersonsOneMore() {
        List<String> order = new ArrayList<>();

        undone(handle -> {
            for (int i = 1; i <= 5; i++) {
                put(handle, "t1", "own" + i, "planned", i);
            }
            put(handle, "t2", "others", "planned", 9);
            order.addAll(next(handle, 4));
            click(put(handle, "t1", "clicked", "planned", 9), handle);
            order.addAll(next(handle, 1));
        });

        assertThat(order).containsExactly("own1", "own2", "own3", "others", "clicked");
    }

    @Test
    void whoIsBeingSentIsLeftAloneUntilTheLeaseHasEnded() {
        List<String> order = new ArrayList<>();

        undone(handle -> {
            long sending = put(handle, "t1", "sending", "sending", 1);
            handle.execute("UPDATE intent SET next_attempt_at = NULL, lease_until = ? WHERE id = ?", LATER, sending);
            long abandoned = put(handle, "t2", "abandoned", "sending", 1);
            handle.execute(
                    "UPDATE intent SET next_attempt_at = NULL, lease_until = ? WHERE id = ?", LONG_AGO, abandoned);
            put(handle, "t3", "next", "planned", 5);
            order.addAll(next(handle, 2));
        });

        assertThat(order).containsExactly("abandoned", "next");
    }

    @Test
    void aConnectionInTroubleIsPassedOverUntilItIsToBeTriedAgain() {
        List<String> order = new ArrayList<>();

        undone(handle -> {
            put(handle, "t1", "troubled", "held", 1);
            trouble(handle, "t1", LATER);
            put(handle, "t2", "tried again", "held", 2);
            trouble(handle, "t2", LONG_AGO);
            order.addAll(next(handle, 1));
        });

        assertThat(order).containsExactly("tried again");
    }

    @Test
    void commentsOfOneCallOnOnePersonGoInTheirOrder() {
        List<String> order = new ArrayList<>();

        undone(handle -> {
            put(handle, "t1", "call", "planned", 5, "link");
            put(handle, "t1", "call", "planned", 1, "correction");
            put(handle, "t2", "other", "planned", 9);
            order.addAll(next(handle, 2));
        });

        assertThat(order).containsExactly("call", "other");
    }

    @Test
    void aCommentThatFollowsAPostedOneOfItsCallIsToldApart() {
        List<Boolean> follows = new ArrayList<>();

        undone(handle -> {
            put(handle, "t1", "alone", "planned", 1);
            put(handle, "t2", "moved", "posted", 0);
            handle.execute("UPDATE intent SET on_id = 'elsewhere' WHERE call_id = 'moved'");
            put(handle, "t2", "moved", "planned", 2);
            follows.add(claims.next(handle, false).map(Claimed::follows).orElseThrow());
            follows.add(claims.next(handle, false).map(Claimed::follows).orElseThrow());
        });

        assertThat(follows).containsExactly(false, true);
    }

    private List<String> next(Handle handle, int count) {
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Optional<Claimed> claimed = claims.next(handle, false);
            calls.add(claimed.map(one -> one.intent().key().callId()).orElse("nothing"));
        }
        return calls;
    }

    private static long put(Handle handle, String tenant, String call, String state, int second) {
        return put(handle, tenant, call, state, second, "link");
    }

    private static long put(Handle handle, String tenant, String call, String state, int second, String what) {
        return handle.createQuery("""
                        INSERT INTO intent (tenant_id, call_id, on_kind, on_id, what, sequence, subdomain, posted_by, interactive,
                                            marker, state, comment_id, next_attempt_at, changed_at)
                        VALUES (:tenant, :call, 'application', 'a', :what, 1, 'acme', 'rules', FALSE, 'm', :state, 'c', :due, :due)
                        RETURNING id
                        """)
                .bind("tenant", "claims-" + tenant)
                .bind("call", call)
                .bind("what", what)
                .bind("state", state)
                .bind("due", LONG_AGO.plusSeconds(second))
                .mapTo(Long.class)
                .one();
    }

    private static void click(long id, Handle handle) {
        handle.execute("UPDATE intent SET interactive = TRUE WHERE id = ?", id);
    }

    private static void trouble(Handle handle, String tenant, Instant probeAt) {
        handle.execute(
                "INSERT INTO connection_trouble (tenant_id, connection_id, code, since, next_probe_at)"
                        + " VALUES (?, 'con', 'key_refused', ?, ?)",
                "claims-" + tenant,
                LONG_AGO,
                probeAt);
    }

    private void undone(Consumer<Handle> work) {
        try {
            database.runAsWorker(handle -> {
                work.accept(handle);
                throw new Undone();
            });
        } catch (Undone expected) {
            assertThat(expected).hasMessage("undone");
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undone() {
            super("undone");
        }
    }
}
