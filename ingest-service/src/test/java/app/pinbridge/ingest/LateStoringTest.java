package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.connection.Connections;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.record.RecordSink;
import app.pinbridge.ingest.record.Sent;
import app.pinbridge.ingest.sync.Dispatcher;
import app.pinbridge.kit.database.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages may be stored in another order than they were read, because some are read ahead. */
@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class LateStoringTest {
    private static final String ID = "900100";

    @Inject
    Dispatcher dispatcher;

    @Inject
    Database database;

    @Inject
    Connections connections;

    @Inject
    RecordSink sink;

    private Customer acme;
    private Instant now;

    @BeforeEach
    void aCustomerWhomNobodySyncs() {
        dispatcher.pause();
        acme = Customer.with(20);
        acme.connect();
        acme.await(State.VERIFYING);
        now = SettableClock.now().truncatedTo(ChronoUnit.MILLIS);
        read("Ben", now);
    }

    @AfterEach
    void theOthersGoOn() {
        acme.close();
        dispatcher.resume();
    }

    @Test
    void aPageThatWasReadBeforeARecordWasFoundGoneDoesNotBringItBack() {
        Instant gone = now.plusSeconds(10);
        store(connection -> sink.vanished(connection.handle(), connection.known(), Resource.USERS, List.of(ID), gone));

        List<Sent> sent = read("Ben", now.plusSeconds(5));

        assertThat(sent).isEmpty();
        assertThat(read("Ben", now.plusSeconds(15))).extracting(Sent::how).containsExactly(Sent.How.NEW);
    }

    @Test
    void aPageThatWasReadBeforeALaterOneDoesNotUndoWhatPinpointDidNotDate() {
        read("Benjamin", now.plusSeconds(10));

        List<Sent> sent = read("Ben", now.plusSeconds(5));

        assertThat(sent).isEmpty();
    }

    @Test
    void aPageThatWasReadAfterAnEarlierOneTellsWhatIsNew() {
        List<Sent> sent = read("Benjamin", now.plusSeconds(5));

        assertThat(sent).extracting(Sent::how).containsExactly(Sent.How.CHANGED);
    }

    private List<Sent> read(String firstName, Instant readAt) {
        Snapshot user = new Snapshot(
                Resource.USERS,
                new AtsUser(ID, "ben@acme.example", firstName, "Okafor", null, false),
                Optional.of(now.minus(Duration.ofDays(1))),
                true);
        return store(connection -> sink.take(
                connection.handle(),
                connection.known(),
                Set.of(Resource.USERS),
                List.of(user),
                readAt,
                now.plusSeconds(20)));
    }

    private record Open(Handle handle, SyncedConnection known) {}

    private List<Sent> store(Function<Open, List<Sent>> work) {
        return database.asWorker(handle -> {
            SyncedConnection connection = connections
                    .look(handle, acme.tenant, acme.connectionId)
                    .orElseThrow()
                    .connection();
            return work.apply(new Open(handle, connection));
        });
    }
}
