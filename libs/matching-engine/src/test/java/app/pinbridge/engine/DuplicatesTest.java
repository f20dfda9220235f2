package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesTest {
    private static final String LUCIA = "lucia.ferrer@mail.example";

    private static Scene twoJobs() {
        return new Scene()
                .job("11", "Analyst", "")
                .application("20", "Lucía Ferrer", LUCIA, "candidateId=9")
                .application("21", "Lucía Ferrer", LUCIA, "candidateId=9; jobId=11");
    }

    @Test
    void ofTwoApplicationsTheOneWithTheInterviewIsMeant() {
        assertThat(twoJobs()
                        .interview("30", "21", "10:00", "", "1")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/21 allow");
        assertThat(twoJobs()
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .told())
                .isEqualTo("review duplicate_in_ats.application");
    }

    @Test
    void aRejectedApplicationGivesWayToTheActiveOne() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA, "rejectedAt=2026-02-10T00:00:00Z")
                .application("21", "Lucía Ferrer", LUCIA);
        assertThat(scene.call("c").at("10:00").ben().guest(LUCIA, "").answer().told())
                .isEqualTo("matched /21 allow");
    }

    @Test
    void feedbackAfterARejectionNeedsALink() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA, "rejectedAt=2026-02-10T00:00:00Z");
        assertThat(scene.call("c").at("10:00").ben().guest(LUCIA, "").answer().told())
                .isEqualTo("review missing_in_ats.call");
        assertThat(scene.call("d")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "")
                        .with("description=https://acme.pinpointhq.com/admin/jobs/10/applications/20")
                        .answer()
                        .told())
                .isEqualTo("matched /20 allow");
    }

    @Test
    void twoUnmergedRecordsAreNeverGuessedBetween() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA, "candidateId=8")
                .application("21", "Lucía Ferrer", LUCIA, "candidateId=9");
        assertThat(scene.call("c").at("10:00").ben().guest(LUCIA, "").answer().told())
                .isEqualTo("review duplicate_in_ats.candidate");
        Scene merged = new Scene()
                .application("20", "Lucía Ferrer", LUCIA, "candidateId=8; mergedInto=21")
                .application("21", "Lucía Ferrer", LUCIA, "candidateId=9")
                .interview("30", "20", "10:00", "", "1");
        assertThat(merged.call("c").at("10:00").ben().guest(LUCIA, "").answer().told())
                .isEqualTo("matched 30/21 allow");
    }

    @Test
    void anInterviewEnteredTwiceIsOneMatchWithAWarning() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .interview("30", "20", "10:00", "", "1")
                .interview("31", "20", "10:00", "", "1");
        Scene.Answer answer = scene.call("c").at("10:00").ben().guest(LUCIA, "").answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.warnings()).containsExactly("duplicate_in_ats.interview");
        assertThat(scene.interview("30", "20", "10:00", "", "1", "status=cancelled")
                        .answer("c")
                        .warnings())
                .isEmpty();
    }

    @Test
    void ofTwoRecordingsOneStands() {
        Scene scene =
                new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", Scene.ROOM, "1");
        scene.call("a")
                .scheduled("10:00", 45)
                .held("10:00", 30)
                .room(Scene.ROOM)
                .ben()
                .guest(LUCIA, "")
                .end();
        scene.call("b").at("10:00").room(Scene.ROOM).ben().guest(LUCIA, "").end();
        assertThat(scene.answer("a").told()).isEqualTo("matched 30/20 hold:duplicate_call");
        assertThat(scene.answer("a").match().duplicateOf()).isEqualTo("b");
        assertThat(scene.answer("b").told()).isEqualTo("matched 30/20 allow");
    }

    @Test
    void aRecordingWithAnotherCandidateOnItStandsForNoOther() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .application("21", "Tom Byrne", "tom@mail.example")
                .interview("30", "20", "10:00", Scene.ROOM, "1");
        scene.call("a")
                .scheduled("10:00", 45)
                .held("10:00", 30)
                .room(Scene.ROOM)
                .ben()
                .guest(LUCIA, "")
                .end();
        scene.call("b")
                .at("10:00")
                .room(Scene.ROOM)
                .ben()
                .guest("tom@mail.example", "")
                .end();
        assertThat(scene.answer("b").told()).isEqualTo("review data_mismatch.candidate_wrong");
        assertThat(scene.answer("a").told()).isEqualTo("matched 30/20 allow");
    }

    @Test
    void aCallThatWasResumedIsTwoParts() {
        Scene scene =
                new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", Scene.ROOM, "1");
        scene.call("a")
                .scheduled("10:00", 45)
                .held("10:00", 15)
                .room(Scene.ROOM)
                .ben()
                .guest(LUCIA, "")
                .end();
        scene.call("b")
                .scheduled("10:00", 45)
                .held("10:20", 25)
                .room(Scene.ROOM)
                .ben()
                .guest(LUCIA, "")
                .end();
        assertThat(scene.answer("a").told()).isEqualTo("matched 30/20 allow");
        assertThat(scene.answer("b").told()).isEqualTo("matched 30/20 allow");
    }

    @Test
    void anInternalCopyOfTheMeetingFollowsTheExternalOne() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", "", "1");
        scene.call("a").at("10:00").room(Scene.ROOM).ben().guest(LUCIA, "").end();
        scene.call("b")
                .scheduled("10:00", 45)
                .held("10:00", 40)
                .room(Scene.ROOM)
                .ben()
                .end();
        assertThat(scene.answer("b").match().duplicateOf()).isEqualTo("a");
    }

    @Test
    void ofTwoRecordingsWithoutAnInterviewOneStandsToo() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA);
        scene.call("a")
                .scheduled("10:00", 45)
                .held("10:00", 30)
                .ben()
                .guest(LUCIA, "")
                .end();
        scene.call("b").at("10:00").ben().guest(LUCIA, "").end();
        assertThat(scene.answer("a").told()).isEqualTo("matched /20 hold:duplicate_call");
        assertThat(scene.answer("a").match().duplicateOf()).isEqualTo("b");
        assertThat(scene.answer("b").told()).isEqualTo("matched /20 allow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"debrief", "reference"})
    void ofTwoRecordingsOfATalkAboutACandidateOneStands(String kind) {
        Scene scene =
                new Scene().application("20", "Lucía Ferrer", LUCIA).application("21", "Tom Byrne", "tom@mail.example");
        talk(scene, "a", kind, "20").held("10:00", 30).end();
        talk(scene, "b", kind, "20").end();
        talk(scene, "longer", kind, "21").held("10:00", 90).end();
        talk(scene, "later", kind, "20").held("11:00", 90).end();
        assertThat(scene.answer("a").told()).isEqualTo("matched /20 hold:duplicate_call");
        assertThat(scene.answer("a").match().duplicateOf()).isEqualTo("b");
        assertThat(scene.answer("b").told()).isEqualTo("matched /20 allow");
        assertThat(scene.answer("longer").told()).isEqualTo("matched /21 allow");
        assertThat(scene.answer("later").told()).isEqualTo("matched /20 allow");
    }

    private static CallScene talk(Scene scene, String id, String kind, String application) {
        return scene.call(id)
                .at("10:00")
                .with("meetingType=" + kind + "; description=https://acme.pinpointhq.com/admin/jobs/10/applications/"
                        + application)
                .ben()
                .guest("cleo@acme.example", "");
    }

    @Test
    void aDebriefIsNoRecordingOfTheInterviewBesideIt() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA);
        scene.call("a").at("10:00").ben().guest(LUCIA, "").end();
        talk(scene, "b", "debrief", "20").held("10:00", 50).end();
        assertThat(scene.answer("a").told()).isEqualTo("matched /20 allow");
        assertThat(scene.answer("b").told()).isEqualTo("matched /20 allow");
    }

    @Test
    void twoCallsOnOneDayWithoutAnInterviewAreTwo() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA);
        scene.call("a").at("10:00").ben().guest(LUCIA, "").end();
        scene.call("b").at("12:00").ben().guest(LUCIA, "").end();
        assertThat(scene.answer("a").told()).isEqualTo("matched /20 allow");
        assertThat(scene.answer("b").told()).isEqualTo("matched /20 allow");
    }

    @Test
    void twoEntriesInSomebodysOwnRoomAtOneTimeAreOneMeeting() {
        String room = "https://acme.zoom.us/my/ben.okafor";
        Scene scene = new Scene()
                .application("20", "Noor Haddad", "noor@mail.example")
                .interview("30", "20", "10:00", room, "1")
                .call("c1")
                .at("10:00")
                .room(room)
                .ben()
                .guest("noor@mail.example", "Noor Haddad")
                .end()
                .call("c2")
                .scheduled("10:00", 45)
                .held("10:00", 40)
                .without("meetingType")
                .with("title=Interview (internal); recordedBy=cleo@acme.example")
                .organizer("cleo@acme.example")
                .room(room)
                .ben()
                .guest("cleo@acme.example", "Cleo Marsh")
                .end();

        assertThat(scene.answer("c1").told()).isEqualTo("matched 30/20 allow");
        assertThat(scene.answer("c2").told()).isEqualTo("matched 30/20 hold:duplicate_call");
        assertThat(scene.answer("c2").match().duplicateOf()).isEqualTo("c1");
    }

    @Test
    void aLoopKeepsItsPartsThoughOneOfItsInterviewersLeftForAnother() {
        Scene scene = new Scene()
                .application("20", "Noor Haddad", "noor@mail.example")
                .application("21", "Kwame Mensah", "kwame@mail.example")
                .interview("30", "20", "10:00", Scene.ROOM, "1")
                .interview("31", "20", "10:45", Scene.ROOM, "2")
                .interview("32", "20", "11:30", Scene.ROOM, "3")
                .interview("33", "21", "11:15", "", "1")
                .call("c")
                .scheduled("10:00", 135)
                .held("10:00", 135)
                .room(Scene.ROOM)
                .ben()
                .guest("ada@acme.example", "Ada Lind")
                .guest("cleo@acme.example", "Cleo Marsh")
                .guest("noor@mail.example", "Noor Haddad")
                .end();

        assertThat(scene.answer("c").told()).isEqualTo("matched 30/20 31/20 32/20 allow");
    }

    @Test
    void anInterviewEnteredTwiceWithTwoLinksIsTheOneWhoseRoomWasUsed() {
        Scene.Answer answer = new Scene()
                .application("20", "Noor Haddad", "noor@mail.example")
                .interview("30", "20", "10:00", Scene.OTHER_ROOM, "1")
                .interview("31", "20", "10:00", Scene.ROOM, "1")
                .call("c")
                .at("10:00")
                .room(Scene.ROOM)
                .ben()
                .guest("noor@mail.example", "Noor Haddad")
                .answer();

        assertThat(answer.told()).isEqualTo("matched 31/20 allow");
        assertThat(answer.match().warnings()).containsExactly(ReasonCode.DUPLICATE_IN_ATS_INTERVIEW);
    }

    @Test
    void whatIsMatchedToNothingByItselfTakesNoCallsPlace() {
        String room = "https://acme.zoom.us/my/ben.okafor";
        Scene scene = new Scene()
                .application("20", "Noor Haddad", "noor@mail.example")
                .interview("30", "20", "10:00", room, "1")
                .call("c1")
                .at("10:00")
                .room(room)
                .ben()
                .guest("cleo@acme.example", "Cleo Marsh")
                .guest("noor@mail.example", "Noor Haddad")
                .end()
                .call("c2")
                .scheduled("10:00", 45)
                .held("10:00", 60)
                .without("meetingType")
                .with("title=Catch-up; recordedBy=cleo@acme.example")
                .room(room)
                .guest("cleo@acme.example", "Cleo Marsh")
                .guest("ada@acme.example", "Ada Lind")
                .end();

        assertThat(scene.answer("c1").told()).isEqualTo("matched 30/20 allow");
    }
}
