package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsSync;
import app.pinbridge.contracts.IntegrationComplete;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class FirstSyncTest {

    @Test
    void aNewConnectionIsReadWholeAndCompletesOnce() {
        try (Customer acme = Customer.with(300)) {
            acme.connect();

            acme.await(State.LIVE);

            acme.hasAll();
            IntegrationComplete complete = acme.completions().getFirst();
            assertThat(acme.completions()).hasSize(1);
            assertThat(complete.counts())
                    .containsEntry("applications", (long)
                            acme.pinpoint.world().applications().count())
                    .containsEntry("interviews", (long)
                            acme.pinpoint.world().interviews().count());
            assertThat(complete.missing())
                    .containsExactly("Scorecards cannot be read: ratings are not shown beside notes.");
            assertThat(complete.recipients()).containsExactly("ada@acme.example");
            assertThat(List.of("users", "jobs", "applications", "job_seekers", "interviews"))
                    .allSatisfy(resource -> {
                        AtsSync sync = acme.sync(resource);
                        assertThat(sync.initial()).isEqualTo(AtsSync.Initial.DONE);
                        assertThat(sync.through()).isNotNull();
                        assertThat(sync.readable()).isTrue();
                    });
            assertThat(acme.statuses().stream().map(IntegrationStatus::state).distinct())
                    .containsExactly(State.VERIFYING, State.SYNCING, State.LIVE);
        }
    }
}
