package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.model.Stage.BasicType;
import app.pinbridge.simulator.world.InterviewEdits.Slot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class SanityTest {

    @Test
    void aCompanyWithoutUsersIsDegradedAndNotComplete() {
        try (Customer acme = Customer.with(30)) {
            var users = acme.pinpoint.world().users();
            for (int row = 0; row < users.rows(); row++) {
                acme.pinpoint.edits().company().leave(users.idAt(row));
            }
            acme.connect();

            IntegrationStatus doubtful = acme.await(State.DEGRADED);

            assertThat(doubtful.code()).isEqualTo("no_users");
            assertThat(doubtful.message()).contains("no users");
            assertThat(doubtful.remedy()).isNotBlank();
            assertThat(acme.completions()).isEmpty();
            acme.pinpoint.edits().company().join("ada@acme.example", "Ada", "Okafor", "Europe/London");
            acme.await(State.LIVE);
            assertThat(acme.completions()).hasSize(1);
        }
    }

    @Test
    void applicationsInInterviewStagesWithoutAnyInterviewAreDoubted() {
        try (Customer acme = Customer.with(30)) {
            var interviews = acme.pinpoint.world().interviews();
            for (int row = 0; row < interviews.rows(); row++) {
                acme.pinpoint.edits().interviews().cancel(interviews.idAt(row));
            }
            long application = acme.pinpoint.world().applications().idAt(0);
            acme.pinpoint.edits().applications().moveTo(application, BasicType.INTERVIEW);
            acme.connect();

            IntegrationStatus doubtful = acme.await(State.DEGRADED);

            assertThat(doubtful.code()).isEqualTo("no_interviews");
            assertThat(doubtful.message()).contains("interview stages");
            assertThat(acme.completions()).isEmpty();
            acme.pinpoint
                    .edits()
                    .interviews()
                    .schedule(
                            Owner.application(application),
                            new Slot(SettableClock.now().plus(Duration.ofHours(5)), Duration.ofHours(1)))
                    .orElseThrow();
            acme.await(State.LIVE);
            acme.hasAll();
            assertThat(acme.completions()).hasSize(1);
        }
    }

    @Test
    void aTotalThatDoesNotFitIsToldWithBothNumbersAndReadAgain() {
        try (Customer acme = Customer.with(60)) {
            acme.answersChanged((path, body) ->
                    path.endsWith("/applications") ? body.replaceAll("\"count\":\\s*\\d+", "\"count\":90") : body);
            acme.connect();

            IntegrationStatus doubtful = acme.await(State.DEGRADED);

            assertThat(doubtful.code()).isEqualTo("too_few");
            assertThat(doubtful.message()).contains("counts 90 applications, but only 60");
            assertThat(acme.completions()).isEmpty();
            acme.answersChanged((path, body) -> body);
            SettableClock.advance(Duration.ofMinutes(5));
            acme.await(State.LIVE);
            assertThat(acme.completions()).hasSize(1);
        }
    }
}
