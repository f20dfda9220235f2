package app.pinbridge.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.EventData;
import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.ats.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void whatWasNeverSentIsDatedByPinpoint() {
        Optional<Change> change = Change.between(ben("Ben", NINE), Optional.empty(), NOW, Optional.empty());

        assertThat(change).get().extracting(Change::time).isEqualTo(NINE);
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        Optional<Change> change =
                Change.between(ben("Ben", TEN), Optional.of(sent("Ben", NINE)), NOW, Optional.empty());

        assertThat(change).isEmpty();
    }

    @Test
    void aChangeThatPinpointDidNotDateBecameTrueWhenItWasFound() {
        Optional<Change> change =
                Change.between(ben("Benjamin", NINE), Optional.of(sent("Ben", NINE)), NOW, Optional.empty());

        assertThat(change).get().extracting(Change::time).isEqualTo(NOW);
    }

    @Test
    void anOlderStateThanWasSentIsNoChange() {
        Optional<Change> change =
                Change.between(ben("Ben", NINE), Optional.of(sent("Benjamin", TEN)), NOW, Optional.empty());

        assertThat(change).isEmpty();
    }

    @Test
    void whatComesBackIsDatedAfterItsGoing() {
        KnownRecord gone = new KnownRecord(
                "1",
                sent("Ben", NINE).hash(),
                NOW.plusSeconds(5),
                Optional.of(NINE),
                Optional.empty(),
                Optional.empty(),
                true,
                NOW);

        Optional<Change> change = Change.between(ben("Ben", NINE), Optional.of(gone), NOW, Optional.empty());

        assertThat(change)
                .get()
                .extracting(Change::time)
                .isEqualTo(NOW.plusSeconds(5).plusMillis(1));
    }

    @Test
    void nothingIsDatedBeforeAnotherCompanysRecords() {
        Optional<Change> change = Change.between(ben("Ben", NINE), Optional.empty(), NOW, Optional.of(TEN));

        assertThat(change).get().extracting(Change::time).isEqualTo(TEN);
    }

    @Test
    void partsThatPinpointDoesNotTellStayAsTheyWere() {
        AtsInterview known = interview(NINE, List.of(new AtsInterview.Part(1, null, null, List.of("7"))));
        KnownRecord sent = new KnownRecord(
                "1",
                ContentHash.of(AtsEvents.json(known)),
                NINE,
                Optional.of(NINE),
                Optional.of(known),
                Optional.empty(),
                false,
                NINE);
        Snapshot now = new Snapshot(Resource.INTERVIEWS, interview(TEN, List.of()), Optional.of(TEN), false);

        Optional<Change> change = Change.between(now, Optional.of(sent), NOW, Optional.empty());

        assertThat(change)
                .get()
                .satisfies(found -> assertThat(found.interview()).get().satisfies(interview -> {
                    assertThat(interview.startAt()).isEqualTo(TEN);
                    assertThat(interview.parts()).isEqualTo(known.parts());
                }));
    }

    @Test
    void stagesThatPinpointDoesNotTellStayAsTheyWereAndManagersDoNot() {
        AtsJob known = job("Engineer", "7", List.of(new AtsJob.Stage("31", "Applied", "applied", 1)));
        KnownRecord sent = new KnownRecord(
                "9",
                ContentHash.of(AtsEvents.json(known)),
                NINE,
                Optional.of(NINE),
                Optional.empty(),
                Optional.of(known),
                false,
                NINE);
        Snapshot now =
                new Snapshot(Resource.JOBS, job("Lead engineer", null, List.of()), Optional.of(TEN), true, false);

        Optional<Change> change = Change.between(now, Optional.of(sent), NOW, Optional.empty());

        assertThat(change).get().extracting(Change::data).isEqualTo(job("Lead engineer", null, known.stages()));
    }

    @Test
    void aVanishedInterviewIsSentWholeAsCancelled() {
        AtsInterview known = interview(TEN, List.of());
        KnownRecord sent = new KnownRecord(
                "1",
                ContentHash.of(AtsEvents.json(known)),
                NINE,
                Optional.of(NINE),
                Optional.of(known),
                Optional.empty(),
                false,
                NINE);

        Change change = Change.vanished(Resource.INTERVIEWS, sent, Optional.empty(), NOW);

        assertThat(change.time()).isEqualTo(NOW);
        assertThat(change.interview()).get().satisfies(interview -> {
            assertThat(interview.status()).isEqualTo(AtsInterview.Status.CANCELLED);
            assertThat(interview.applicationId()).isEqualTo("40");
        });
    }

    @Test
    void theSameEventHasTheSameIdAndAnotherTenantsHasNot() {
        AtsUser ben = new AtsUser("1", null, "Ben", null, null, false);

        assertThat(AtsEvents.event("acme", NINE, ben).id())
                .isEqualTo(AtsEvents.event("acme", NINE, ben).id())
                .isNotEqualTo(AtsEvents.event("other", NINE, ben).id())
                .isNotEqualTo(AtsEvents.event("acme", TEN, ben).id());
    }

    private static AtsJob job(String title, @Nullable String recruiter, List<AtsJob.Stage> stages) {
        return new AtsJob("9", title, null, null, null, null, recruiter, null, stages, false);
    }

    private static Snapshot ben(String firstName, Instant updatedAt) {
        return new Snapshot(Resource.USERS, user(firstName), Optional.of(updatedAt), true);
    }

    private static EventData user(String firstName) {
        return new AtsUser("1", "ben@acme.example", firstName, "Okafor", null, false);
    }

    private static KnownRecord sent(String firstName, Instant updatedAt) {
        ContentHash hash = ContentHash.of(AtsEvents.json(user(firstName)));
        return new KnownRecord(
                "1", hash, updatedAt, Optional.of(updatedAt), Optional.empty(), Optional.empty(), false, updatedAt);
    }

    private static AtsInterview interview(Instant startAt, List<AtsInterview.Part> parts) {
        return new AtsInterview(
                "1", startAt, null, AtsInterview.Status.SCHEDULED, "40", null, null, parts, null, false);
    }
}
