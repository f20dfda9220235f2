package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Records change and go while calls stay. */
class LifeTest {
    private static final String LUCIA = "lucia.ferrer@mail.example";

    private static Scene.Answer called(Scene scene) {
        return scene.call("c").at("10:00").ben().guest(LUCIA, "Lucía Ferrer").answer();
    }

    @Test
    void ofTwoApplicationsForOneJobTheLatestActiveIsMeant() {
        Scene twice = new Scene()
                .application("20", "Lucía Ferrer", LUCIA, "candidateId=c1; createdAt=2026-01-01T10:00:00Z")
                .application("21", "Lucía Ferrer", LUCIA, "candidateId=c1; createdAt=2026-02-01T10:00:00Z");
        assertThat(called(twice).told()).isEqualTo("matched /21 allow");
        assertThat(called(twice.interview("30", "20", "10:00", "", "1")).told()).isEqualTo("matched 30/20 allow");
    }

    @Test
    void ofTwoApplicationsForOneJobMadeAtOnceNoneIsGuessed() {
        Scene tie = new Scene()
                .application("20", "Lucía Ferrer", LUCIA, "candidateId=c1; createdAt=2026-02-01T10:00:00Z")
                .application("21", "Lucía Ferrer", LUCIA, "candidateId=c1; createdAt=2026-02-01T10:00:00Z");
        assertThat(called(tie).told()).isEqualTo("review duplicate_in_ats.application");
    }

    @Test
    void ofTwoApplicationsForTwoJobsNoneIsGuessed() {
        Scene two = new Scene()
                .job("11", "Data Analyst", "")
                .application("20", "Lucía Ferrer", LUCIA, "candidateId=c1; createdAt=2026-01-01T10:00:00Z")
                .application("21", "Lucía Ferrer", LUCIA, "candidateId=c1; jobId=11; createdAt=2026-02-01T10:00:00Z");
        assertThat(called(two).told()).isEqualTo("review duplicate_in_ats.application");
    }

    @Test
    void anApplicationOfYearsAgoGivesWayToTheNewOne() {
        Scene old = new Scene()
                .job("11", "Data Analyst", "")
                .application("20", "Lucía Ferrer", LUCIA, "candidateId=c1; jobId=11; createdAt=2024-02-01T10:00:00Z")
                .application("21", "Lucía Ferrer", LUCIA, "candidateId=c1; createdAt=2026-02-01T10:00:00Z");
        assertThat(called(old).told()).isEqualTo("matched /21 allow");
    }

    @Test
    void theSurvivorOfAMergeIsTheTargetThoughTheInterviewNamesTheOther() {
        Scene merged = new Scene()
                .application("20", "Lucía Ferrer", LUCIA, "mergedInto=21")
                .application("21", "Lucía Ferrer", "lucia@other.example")
                .interview("30", "20", "10:00", "", "1");
        assertThat(called(merged).told()).isEqualTo("matched 30/21 allow");
    }

    @Test
    void anApplicationThatMovedToAnotherJobIsKeptAndToldAnew() {
        Scene moved = new Scene()
                .job("11", "Data Analyst", "")
                .application("20", "Lucía Ferrer", LUCIA, "jobId=11")
                .interview("30", "20", "10:00", "", "1");
        Scene.Answer answer = called(moved);
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.match().enrichment().jobTitle()).isEqualTo("Data Analyst");
    }

    @Test
    void ofAnErasedPersonNothingIsLeftToMatch() {
        Scene erased = new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .interview("30", "20", "10:00", "", "1")
                .gone("interviews", "30")
                .gone("applications", "20");
        Scene.Answer answer = called(erased);
        assertThat(answer.match().targets()).isEmpty();
        assertThat(answer.match().suggestions()).isEmpty();
        assertThat(answer.told()).isEqualTo("unmatched missing_in_ats.candidate");
    }

    @Test
    void aWeeklySeriesIsToldByOccurrence() {
        Scene series = new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .application("21", "Noor Haddad", "noor@mail.example")
                .interview("30", "20", "10:00", Scene.ROOM, "1")
                .interview("31", "21", "2026-03-10T10:00:00Z", Scene.ROOM, "1", "startAt=2026-03-10T10:00:00Z")
                .synced("2026-03-20T00:00:00Z");
        assertThat(series.call("c")
                        .at("10:00")
                        .ben()
                        .guest("lu@private.example", "Lucía Ferrer")
                        .room(Scene.ROOM)
                        .uid("weekly")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
        assertThat(series.call("d")
                        .at("2026-03-10T10:00:00Z")
                        .ben()
                        .guest("noor@private.example", "Noor Haddad")
                        .room(Scene.ROOM)
                        .uid("weekly")
                        .answer()
                        .told())
                .isEqualTo("matched 31/21 allow");
    }

    @Test
    void anOldUploadDoesNotTakeTodaysInterview() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", "", "1");
        assertThat(scene.call("c")
                        .with("source=upload; fileName=Lucia Ferrer.mp4")
                        .held("2026-01-12T10:00:00Z", 45)
                        .guest(LUCIA, "Lucía Ferrer")
                        .answer()
                        .match()
                        .targets())
                .allSatisfy(target -> assertThat(target.interviewId()).isNull());
    }

    @Test
    void anOldRejectedRecordOfThePersonDoesNotBlurTheNewOnesInterview() {
        Scene scene = new Scene()
                .application("19", "Lucía Ferrer", LUCIA, "candidateId=c0; rejectedAt=2026-01-05T10:00:00Z")
                .application("20", "Lucía Ferrer", LUCIA, "candidateId=c1")
                .interview("30", "20", "10:00", "", "1");
        assertThat(called(scene).told()).isEqualTo("matched 30/20 allow");
    }

    @Test
    void anInterviewThatIsGoneIsToldByWhatItsLastSnapshotSays() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .interview("30", "20", "10:00", "", "1", "deleted=true");
        Scene.Answer answer = called(scene);
        assertThat(answer.told()).isEqualTo("matched /20 hold:data_mismatch.cancelled");
        assertThat(answer.warnings()).containsExactly("data_mismatch.cancelled");
    }

    @Test
    void aMatchOutlivesItsInterviewerThoughNothingButTheIdIsLeftOfHim() {
        Scene scene = new Scene()
                .application("20", "Noor Haddad", "noor@mail.example")
                .interview("30", "20", "10:00", "", "1")
                .call("c")
                .at("10:00")
                .ben()
                .guest("n.haddad@post.example", "Noor Haddad")
                .end();
        assertThat(scene.answer("c").told()).isEqualTo("matched 30/20 allow");

        Scene.Answer after = scene.gone("users", "1").answer("c");

        assertThat(after.told()).isEqualTo("matched 30/20 allow");
        assertThat(after.match().warnings()).isEmpty();
        assertThat(after.access()).doesNotContain("ben@acme.example");
    }

    @Test
    void whatWasHeldInACancelledInterviewsRoomIsAskedAboutThoughNobodyKnowsWhoCame() {
        assertThat(new Scene()
                        .application("20", "Noor Haddad", "noor@mail.example")
                        .interview("30", "20", "10:00", Scene.ROOM, "1", "status=cancelled")
                        .call("c")
                        .at("10:00")
                        .without("meetingType")
                        .with("title=Video call")
                        .room(Scene.ROOM)
                        .ben()
                        .guest("", "iPhone")
                        .answer()
                        .told())
                .isEqualTo("review data_mismatch.cancelled");
    }

    @Test
    void aColleagueWhoIsNoUserIsNotTakenForAnInterviewerWhoWasNotRead() {
        Scene.Answer answer = new Scene()
                .sync("users", "initial=done; readable=false")
                .application("20", "Noor Haddad", "noor@mail.example")
                .interview("30", "20", "10:00", "", "9")
                .call("c")
                .at("10:00")
                .guest("dan@acme.example", "Dan Weiss")
                .guest("n.haddad@post.example", "Noor Haddad")
                .answer();

        assertThat(answer.status()).isNotEqualTo("matched");
    }
}
