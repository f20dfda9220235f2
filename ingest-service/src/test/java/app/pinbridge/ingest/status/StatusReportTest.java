package app.pinbridge.ingest.status;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.ingest.UsualSettings;
import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.task.Doubt;
import app.pinbridge.ingest.task.ResourceState;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusReportTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final List<SyncTask> tasks = new ArrayList<>();
    private final List<ResourceState> resources = new ArrayList<>();
    private List<String> lacking = List.of();
    private Optional<String> failure = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "timeout, unavailable",
        "service_unavailable, unavailable",
        "server_error, unavailable",
        "connection_lost, unavailable",
        "connect_failed, unavailable",
        "rate_limited, rate_limited",
        "budget_exhausted, rate_limited",
        "not_pinpoint, not_pinpoint"
    })
    void whatReadsTheSameHasTheSameCode(String problem, String code) {
        readAll();
        troubled(problem);

        IntegrationStatus status = status();

        assertThat(status.state()).isEqualTo(State.DELAYED);
        assertThat(status.code()).isEqualTo(code);
    }

    @Test
    void whatTheKeyLacksIsToldDuringTheFirstSync() {
        resources.add(ResourceState.unknown(Resource.USERS).readable(false));
        resources.add(ResourceState.unknown(Resource.JOBS));

        IntegrationStatus status = status();

        assertThat(status.state()).isEqualTo(State.SYNCING);
        assertThat(status.message()).startsWith("Reading from Pinpoint").contains("Users cannot be read");
        assertThat(status.remedy()).contains("permissions").contains("user");
        assertThat(status.missingPermissions()).containsExactly("user");
    }

    @Test
    void whatTheKeyLacksIsToldBesideADelay() {
        readAll();
        lacking = List.of("comment");
        troubled("timeout");

        IntegrationStatus status = status();

        assertThat(status.message()).startsWith("Pinpoint does not answer").contains("Comments cannot be written");
        assertThat(status.remedy()).startsWith("Nothing to do").contains("comment");
    }

    @Test
    void whatTheKeyLacksIsToldBesideADoubt() {
        readAll();
        lacking = List.of("comment");
        resources.set(0, resources.getFirst().counted(0, Optional.of(0L), Optional.of(Doubt.NO_USERS)));

        IntegrationStatus status = status();

        assertThat(status.code()).isEqualTo("no_users");
        assertThat(status.message()).contains("no users").contains("Comments cannot be written");
    }

    @Test
    void aFailureIsToldAlone() {
        readAll();
        lacking = List.of("comment");
        failure = Optional.of("key_refused");

        IntegrationStatus status = status();

        assertThat(status.message()).doesNotContain("Comments");
        assertThat(status.missingPermissions()).isEmpty();
    }

    @Test
    void missingPermissionsAreNamedInTheirOrderAndThoseThatCanBeDoneWithoutAreNot() {
        readAll();
        lacking = List.of("user", "comment", "scorecard", "candidate");
        resources.set(0, resources.getFirst().readable(false));

        IntegrationStatus status = status();

        assertThat(status.state()).isEqualTo(State.DEGRADED);
        assertThat(status.code()).isEqualTo("permission_missing");
        assertThat(status.missingPermissions()).containsExactly("comment", "user");
    }

    private void readAll() {
        Stream.of(Resource.values())
                .map(resource -> ResourceState.unknown(resource).scanned(NOW.minusSeconds(3600)))
                .forEach(resources::add);
    }

    private void troubled(String problem) {
        Instant since = NOW.minus(Duration.ofMinutes(20));
        tasks.add(SyncTask.first(TaskKind.CHANGES, Resource.JOBS, since).held(problem, since, NOW));
    }

    private IntegrationStatus status() {
        return new StatusReport(new Standing(connection(), tasks, resources, NOW), UsualSettings.INGEST).status();
    }

    private SyncedConnection connection() {
        return new SyncedConnection(
                1,
                "t1",
                "p1",
                1,
                "acme",
                List.of(),
                lacking,
                Optional.empty(),
                UUID.randomUUID(),
                NOW.minusSeconds(7200),
                Optional.empty(),
                Optional.empty(),
                NOW.minusSeconds(60),
                failure,
                0,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
