package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.Connection.Permission;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.kit.database.Database;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.keys.Permissions;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.world.InterviewEdits.Slot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class PermissionTest {
    @Inject
    Database database;

    @Test
    void aMissingPermissionCostsOneFeatureAndHealsWhenItIsGiven() {
        try (Customer acme = Customer.with(60)) {
            allow(acme, Category.INTERVIEW, Access.NONE);
            acme.connect();
            IntegrationStatus degraded = acme.await(State.DEGRADED);
            assertThat(degraded.code()).isEqualTo("permission_missing");
            assertThat(degraded.remedy()).contains("interview");
            assertThat(acme.sync("interviews").readable()).isFalse();
            assertThat(acme.sync("applications").readable()).isTrue();
            assertThat(acme.completions().getFirst().missing())
                    .anyMatch(cost -> cost.startsWith("Interviews cannot be read"));

            allow(acme, Category.INTERVIEW, Access.READ);

            acme.await(State.LIVE);
            acme.hasAll();
            assertThat(acme.sync("interviews").readable()).isTrue();
            assertThat(acme.completions()).hasSize(1);
        }
    }

    @Test
    void aMissingRightToWriteCommentsIsToldAndThatItWasGivenIsNoticedByItself() {
        try (Customer acme = Customer.with(20)) {
            allow(acme, Category.COMMENT, Access.READ);
            acme.checkedForComments(Permission.READ);
            acme.connect();
            IntegrationStatus degraded = acme.await(State.DEGRADED);
            assertThat(degraded.message()).contains("Comments cannot be written");
            assertThat(degraded.remedy()).contains("comment").doesNotContain("scorecard");

            allow(acme, Category.COMMENT, Access.WRITE);

            acme.await(State.LIVE);
            assertThat(acme.pinpoint.writes().after(0)).isEmpty();
        }
    }

    @Test
    void aPermissionThatIsWithdrawnLaterLeavesWhatWasKnown() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);

            allow(acme, Category.USER, Access.NONE);

            acme.await(State.DEGRADED);
            long interview = acme.pinpoint.world().interviews().idAt(0);
            acme.pinpoint.edits().interviews().rearrange(interview, List.of());
            acme.hasAllBut("interviews/" + interview);
            assertThat(acme.sync("users").readable()).isFalse();
            allow(acme, Category.USER, Access.READ);
            acme.await(State.LIVE);
        }
    }

    @Test
    void whereUsersMayNotBeReadEmptyPeopleOfInterviewsAndJobsAreNoStatement() {
        try (Customer acme = Customer.with(60)) {
            acme.pinpoint.quirks().set(Quirk.INCLUDE_WITHOUT_PERMISSION, "empty");
            acme.connect();
            acme.await(State.LIVE);
            AtsInterview before = any(acme, AtsInterview.class, PermissionTest::isComingWithInterviewers);
            AtsJob job = any(acme, AtsJob.class, one -> one.recruiterUserId() != null);
            Instant later = before.startAt().plusSeconds(1800);

            allow(acme, Category.USER, Access.NONE);
            acme.pinpoint
                    .edits()
                    .interviews()
                    .reschedule(Long.parseLong(before.id()), new Slot(later, Duration.ofHours(1)));
            acme.pinpoint.edits().company().put(Long.parseLong(job.id()), Job.Status.CLOSED);

            acme.awaitThat(
                    "the new slot",
                    () -> later.equals(((AtsInterview) acme.records().get("interviews/" + before.id())).startAt()));
            acme.awaitThat(
                    "the closed job",
                    () -> ((AtsJob) acme.records().get("jobs/" + job.id())).status() == AtsJob.Status.CLOSED);
            acme.await(State.DEGRADED);
            assertThat(((AtsInterview) acme.records().get("interviews/" + before.id())).parts())
                    .isEqualTo(before.parts());
            assertThat(((AtsJob) acme.records().get("jobs/" + job.id())).recruiterUserId())
                    .isEqualTo(job.recruiterUserId());
            allow(acme, Category.USER, Access.READ);
            acme.await(State.LIVE);
            acme.awaitAll();
        }
    }

    @Test
    void whereUsersMayNotBeReadInterviewsMayHaveNoVideoLinkAndItIsSaid() {
        try (Customer acme = Customer.with(60)) {
            allow(acme, Category.USER, Access.NONE);
            acme.connect();

            IntegrationStatus degraded = acme.await(State.DEGRADED);

            assertThat(degraded.message()).contains("without their video link");
            assertThat(acme.records().values())
                    .filteredOn(AtsInterview.class::isInstance)
                    .isNotEmpty()
                    .allSatisfy(interview ->
                            assertThat(((AtsInterview) interview).parts()).isEmpty());
            allow(acme, Category.USER, Access.READ);
            acme.await(State.LIVE);
        }
    }

    @Test
    void oneRecordThatTheKeyMayNotReadDoesNotSwitchItsKindOff() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);
            AtsInterview hidden = any(acme, AtsInterview.class, PermissionTest::isComingWithInterviewers);
            acme.pinpoint
                    .faults()
                    .add(FaultRule.always(FaultKind.PERMISSION_WITHDRAWN).on("GET", "/interviews/" + hidden.id()));

            acme.pinpoint.edits().interviews().cancel(Long.parseLong(hidden.id()));

            SyncTables tables = new SyncTables(database, acme);
            long before = tables.rounds().get("window interviews");
            acme.awaitThat("more looks", () -> tables.rounds().get("window interviews") > before + 2);
            assertThat(acme.sync("interviews").readable()).isTrue();
            assertThat(acme.statuses()).noneMatch(status -> status.state() == State.DEGRADED);
            assertThat(((AtsInterview) acme.records().get("interviews/" + hidden.id())).status())
                    .isEqualTo(hidden.status());
            acme.pinpoint.faults().clear();
            acme.awaitThat(
                    "the cancellation",
                    () -> ((AtsInterview) acme.records().get("interviews/" + hidden.id())).status()
                            == AtsInterview.Status.CANCELLED);
        }
    }

    @Test
    void whatCannotBeReadAnyMoreIsNotUsableAnyMore() {
        try (Customer acme = Customer.with(40)) {
            acme.connect();
            assertThat(acme.await(State.LIVE).usable()).contains("upcoming_interviews", "history", "employees");

            allow(acme, Category.INTERVIEW, Access.NONE);

            acme.await(State.DEGRADED);
            acme.awaitThat("less that is usable", () -> acme.status().usable().equals(List.of("employees")));
            allow(acme, Category.INTERVIEW, Access.READ);
            acme.await(State.LIVE);
        }
    }

    @Test
    void whatWasRefusedAlongWithRecordsIsNotAskedForAtEachPage() {
        try (Customer acme = Customer.with(200)) {
            allow(acme, Category.USER, Access.NONE);
            acme.connect();
            acme.await(State.DEGRADED);
            SyncTables tables = new SyncTables(database, acme);
            long before = tables.rounds().get("near interviews");
            long refused = refused(acme);
            Instant began = SettableClock.now();
            acme.awaitThat("looks", () -> tables.rounds().get("near interviews") > before + 12);

            // Three shapes with people are tried once in a permission interval, and the users themselves.
            long seconds = Duration.between(began, SettableClock.now()).toSeconds() + 1;
            assertThat(refused(acme) - refused).isLessThanOrEqualTo(8 * seconds);

            allow(acme, Category.USER, Access.READ);
            acme.await(State.LIVE);
            acme.awaitAll();
        }
    }

    private static long refused(Customer customer) {
        return customer.pinpoint.requests().after(0, 20_000).stream()
                .filter(request -> request.outcome().contains("403"))
                .count();
    }

    private static <T extends EventData> T any(Customer customer, Class<T> type, Predicate<T> which) {
        return customer.records().values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isComingWithInterviewers(AtsInterview interview) {
        Instant now = SettableClock.now();
        return interview.startAt() != null
                && interview.startAt().isAfter(now)
                && interview.startAt().isBefore(now.plus(Duration.ofDays(20)))
                && interview.parts().stream()
                        .anyMatch(part -> !part.interviewerIds().isEmpty());
    }

    @Test
    void aRevokedKeyStopsTheConnectionAndANewOneContinuesIt() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);

            acme.pinpoint.keys().revoke("full-key");

            IntegrationStatus failed = acme.await(State.FAILED);
            assertThat(failed.code()).isEqualTo("key_refused");
            assertThat(failed.remedy()).isNotBlank();
            acme.pinpoint.keys().put("other-key", Permissions.full());
            acme.rotate("other-key");
            acme.await(State.LIVE);
            assertThat(acme.completions()).hasSize(1);
        }
    }

    @Test
    void aKeyThatWasReplacedUnheardOfIsFetchedAnewBeforeAnythingFails() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);
            acme.pinpoint.keys().put("other-key", Permissions.full());
            acme.replaceKeyUnheardOf("other-key");
            acme.pinpoint.keys().revoke("full-key");
            long user = acme.pinpoint.world().users().idAt(0);

            acme.pinpoint.edits().company().leave(user);

            acme.awaitThat(
                    "the leaver", () -> acme.records().get("users/" + user).deleted());
            assertThat(acme.statuses()).noneMatch(status -> status.state() == State.FAILED);
        }
    }

    private static void allow(Customer customer, Category category, Access access) {
        customer.pinpoint.keys().change("full-key", permissions -> permissions.with(category, access));
    }
}
