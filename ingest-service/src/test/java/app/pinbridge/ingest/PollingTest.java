package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.kit.database.Database;
import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.model.Interview;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.model.Stage.BasicType;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.world.InterviewEdits.Slot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class PollingTest {
    @Inject
    Database database;

    @Test
    void whatChangesInPinpointArrives() {
        try (Customer acme = Customer.with(100)) {
            acme.connect();
            acme.await(State.LIVE);
            var world = acme.pinpoint.world();
            Instant now = world.clock().instant();
            Application moved = world.applications().at(3);
            Application merged = world.applications().at(5);
            Job job = world.jobs().at(0);
            Interview booked = acme.pinpoint
                    .edits()
                    .interviews()
                    .schedule(
                            Owner.application(moved.id()), new Slot(now.plus(Duration.ofHours(5)), Duration.ofHours(1)))
                    .orElseThrow();
            Interview doomed = acme.pinpoint
                    .edits()
                    .interviews()
                    .schedule(
                            Owner.application(moved.id()), new Slot(now.plus(Duration.ofHours(9)), Duration.ofHours(1)))
                    .orElseThrow();
            acme.awaitThat("the new interviews", () -> acme.records().containsKey("interviews/" + doomed.id()));

            acme.pinpoint
                    .edits()
                    .interviews()
                    .reschedule(booked.id(), new Slot(now.plusSeconds(90_000), Duration.ofHours(1)));
            acme.pinpoint.edits().interviews().cancel(doomed.id());
            acme.pinpoint.edits().applications().moveTo(moved.id(), BasicType.OFFER);
            acme.pinpoint.edits().applications().merge(merged.id(), moved.id());
            acme.pinpoint.edits().company().leave(world.users().idAt(2));
            acme.pinpoint.edits().company().manage(job.id(), new Job.Managers(Optional.empty(), Optional.of(101L)));

            acme.awaitThat("the cancellation", () -> interview(acme, doomed).status() == AtsInterview.Status.CANCELLED);
            assertThat(interview(acme, doomed).applicationId()).isEqualTo(Long.toString(moved.id()));
            acme.awaitThat(
                    "the new slot",
                    () -> now.plusSeconds(90_000).equals(interview(acme, booked).startAt()));
            acme.awaitThat(
                    "the move",
                    () -> acme.records().get("applications/" + moved.id()) instanceof AtsApplication application
                            && !Long.toString(moved.stageId()).equals(application.stageId()));
            acme.awaitThat(
                    "the managers",
                    () -> acme.records().get("jobs/" + job.id()) instanceof AtsJob changed
                            && changed.hiringManagerUserId() == null);
            acme.awaitThat(
                    "the leaver",
                    () -> acme.records().get("users/" + world.users().idAt(2)).deleted());
            scanAgain(acme);
            acme.awaitAll();
            assertThat(acme.records().get("applications/" + merged.id()).deleted())
                    .isTrue();
        }
    }

    @Test
    void aSecondSyncOfAnUnchangedAccountSendsWatermarksAlone() {
        try (Customer acme = Customer.with(100)) {
            acme.connect();
            acme.await(State.LIVE);
            List<String> before = acme.recordEvents().stream().map(Event::id).toList();
            Instant through = acme.sync("applications").through();

            scanAgain(acme);

            acme.awaitThat("a second scan of everything", () -> scans(acme) == 4);
            acme.awaitThat(
                    "a later watermark",
                    () -> acme.sync("applications").through().isAfter(through.plusSeconds(1)));
            assertThat(acme.recordEvents().stream().map(Event::id)).isEqualTo(before);
            assertThat(acme.completions()).hasSize(1);
        }
    }

    @Test
    void whatInterviewsReferToThoughItIsGoneIsNotAskedForAtEachLook() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);
            acme.pinpoint.quirks().set(Quirk.MERGED_INTERVIEWS, "left");
            Instant now = acme.pinpoint.world().clock().instant();
            Application merged = acme.pinpoint.world().applications().at(3);
            Application never = acme.pinpoint.world().applications().at(4);
            book(acme, merged, now);
            book(acme, never, now);
            acme.pinpoint
                    .edits()
                    .applications()
                    .merge(
                            merged.id(),
                            acme.pinpoint.world().applications().at(5).id());
            acme.pinpoint.edits().applications().delete(never.id());
            forget(acme, never);
            scanAgain(acme);
            acme.awaitThat(
                    "the merged one",
                    () -> acme.records().get("applications/" + merged.id()).deleted());
            SyncTables tables = new SyncTables(database, acme);
            awaitRounds(acme, tables, 4);
            long askedForMerged = askedById(acme, merged);
            long askedForNever = askedById(acme, never);
            Instant began = SettableClock.now();

            awaitRounds(acme, tables, 12);

            long scanIntervals = Duration.between(began, SettableClock.now()).toSeconds() / 2 + 1;
            assertThat(askedById(acme, merged)).isEqualTo(askedForMerged);
            assertThat(askedById(acme, never) - askedForNever)
                    .as("plainly and by visibility, once in a scan interval")
                    .isLessThanOrEqualTo(2 * scanIntervals);
        }
    }

    @Test
    void whatPinpointAnswersWithInThePlaceOfOneThatWasMergedIsToldAsItsSurvivor() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);
            long merged = acme.pinpoint.world().applications().idAt(3);
            long survivor = acme.pinpoint.world().applications().idAt(5);
            acme.answersWith("applications/" + survivor, "applications/" + merged);
            acme.pinpoint.edits().applications().merge(merged, survivor);

            scanAgain(acme);

            acme.awaitThat(
                    "the merged one",
                    () -> acme.records().get("applications/" + merged).deleted());
            assertThat(((AtsApplication) acme.records().get("applications/" + merged)).mergedInto())
                    .isEqualTo(Long.toString(survivor));
            assertThat(acme.records().get("applications/" + survivor).deleted()).isFalse();
        }
    }

    private static void book(Customer customer, Application application, Instant now) {
        customer.pinpoint
                .edits()
                .interviews()
                .schedule(
                        Owner.application(application.id()),
                        new Slot(now.plus(Duration.ofHours(5)), Duration.ofHours(1)))
                .orElseThrow();
    }

    /** As if it had never been read. */
    private void forget(Customer customer, Application application) {
        database.runAsWorker(handle -> handle.execute(
                "DELETE FROM ats_record WHERE resource = 'applications' AND id = ? AND tenant_id = ?",
                Long.toString(application.id()),
                customer.tenant));
    }

    /** Waits for so many looks at the interviews of these days. */
    private static void awaitRounds(Customer customer, SyncTables tables, int rounds) {
        long before = tables.rounds().get("near interviews");
        customer.awaitThat("looks at these days", () -> tables.rounds().get("near interviews") >= before + rounds);
    }

    private static long askedById(Customer customer, Application application) {
        return customer.pinpoint.requests().after(0, 20_000).stream()
                .filter(request -> request.path().endsWith("/applications/" + application.id()))
                .count();
    }

    private static AtsInterview interview(Customer customer, Interview interview) {
        return (AtsInterview) customer.records().get("interviews/" + interview.id());
    }

    private void scanAgain(Customer customer) {
        database.runAsWorker(handle -> {
            handle.execute(
                    "UPDATE sync_task SET next_attempt_at = now() WHERE kind = 'scan' AND tenant_id = ?",
                    customer.tenant);
        });
    }

    /** Scans of applications and interviews, which do not come again by themselves in a test's time. */
    private long scans(Customer customer) {
        return database.asWorker(handle -> handle.createQuery(
                        "SELECT sum(rounds) FROM sync_task WHERE kind = 'scan' AND resource IN ('applications', 'interviews') AND tenant_id = ?")
                .bind(0, customer.tenant)
                .mapTo(Long.class)
                .one());
    }
}
