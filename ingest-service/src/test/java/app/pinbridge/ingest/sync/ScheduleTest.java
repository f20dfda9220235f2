package app.pinbridge.ingest.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.ingest.Customer;
import app.pinbridge.ingest.Neighbourhood;
import app.pinbridge.ingest.UsualSettings;
import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.Connections;
import app.pinbridge.ingest.connection.StoredConnection;
import app.pinbridge.ingest.record.Ledger;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import app.pinbridge.kit.database.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class ScheduleTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Inject
    Database database;

    @Inject
    Ledger ledger;

    @Inject
    Connections connections;

    @Test
    void everythingIsReadAgainInTheNextNightInTheHoursInWhichTheFewestRecordsChange() {
        try (Customer acme = Customer.with(10)) {
            acme.connect();
            acme.await(State.LIVE);
            database.runAsWorker(handle -> handle.execute("""
                    INSERT INTO ats_record (connection, tenant_id, resource, id, hash, sent_time, seen_at, updated_at)
                    SELECT number, tenant_id, 'applications', 'x' || each, '', now(), now() + INTERVAL '1 year',
                           TIMESTAMPTZ '2026-03-01T14:00Z' + each % 9 * INTERVAL '1 hour'
                      FROM connection, generate_series(1, 5000) each
                     WHERE tenant_id = ?
                    """, acme.tenant));
            Schedule schedule = new Schedule(new Beat(UsualSettings.INGEST), ledger);
            SyncTask scan =
                    SyncTask.first(TaskKind.SCAN, Resource.APPLICATIONS, NOON).begun(NOON);

            Instant next = database.asWorker(handle -> schedule.next(
                    handle,
                    connections
                            .look(handle, acme.tenant, acme.connectionId)
                            .map(StoredConnection::connection)
                            .orElseThrow(),
                    scan,
                    NOON));

            assertThat(next.atOffset(ZoneOffset.UTC).getHour()).isBetween(5, 8);
            assertThat(next).isBetween(NOON.plus(Duration.ofHours(12)), NOON.plus(Duration.ofHours(36)));
        }
    }
}
