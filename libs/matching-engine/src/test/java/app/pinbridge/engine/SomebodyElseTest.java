package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Much agrees, and yet it is somebody else's conversation, or about somebody who is not there. */
class SomebodyElseTest {
    private static final String LUCIA = "lucia.ferrer@mail.example";
    private static final String TOM = "tom@mail.example";

    /** Lucía has an interview at ten with Ben in a room of its own; Tom has an application. */
    private static Scene scene() {
        return new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .application("21", "Tom Byrne", TOM)
                .interview("30", "20", "10:00", Scene.ROOM, "1");
    }

    private static Scene withoutRoom() {
        return scene().interview("30", "20", "10:00", "", "1");
    }

    @Test
    void anotherMeetingInTheInterviewsRoomAnHourLaterIsNotTheCandidates() {
        Scene scene = scene().call("c")
                .at("10:00")
                .room(Scene.ROOM)
                .ben()
                .guest(LUCIA, "Lucía Ferrer")
                .end();
        assertThat(scene.call("coffee")
                        .at("11:00")
                        .room(Scene.ROOM)
                        .with("title=Coffee with Priya")
                        .ben()
                        .guest("priya@vendor.example", "Priya Nair")
                        .answer()
                        .status())
                .isNotEqualTo("matched");
        assertThat(scene.answer("c").told()).isEqualTo("matched 30/20 allow");
    }

    @Test
    void aMeetingThatOverrunsIntoTheInterviewIsNoRecordingOfIt() {
        Scene scene = scene().call("a")
                .scheduled("09:30", 30)
                .held("09:30", 32)
                .room(Scene.ROOM)
                .with("title=Stand-up")
                .ben()
                .guest("ada@acme.example", "")
                .end();
        assertThat(scene.call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .ben()
                        .guest(LUCIA, "Lucía Ferrer")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wash-up Lucía Ferrer", "Hiring decision Lucía Ferrer", "Lucía Ferrer"})
    void interviewersWhoTalkAboutTheCandidateRightAfterwardsAreNotTheInterview(String title) {
        assertThat(scene().call("c")
                        .at("10:50")
                        .room(Scene.ROOM)
                        .with("title=" + title)
                        .ben()
                        .guest("ada@acme.example", "")
                        .answer()
                        .told())
                .isEqualTo("review data_mismatch.participant_missing");
    }

    @Test
    void aTitleDoesNotStandForThePresenceOfTheCandidate() {
        assertThat(scene().call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .with("title=Prep Lucía Ferrer")
                        .ben()
                        .guest("ada@acme.example", "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 hold:data_mismatch.participant_missing");
    }

    @ParameterizedTest
    @CsvSource({
        "captureInterviewId=30, ''",
        "title=Interview, room",
        "title=Interview Lucía Ferrer, ''",
    })
    void anAddressAloneIsNotHeardAgainstAnotherCandidatesInterview(String more, String room) {
        CallScene call = scene().call("c").at("10:00").with(more).ben().guest(TOM, "");
        assertThat((room.isEmpty() ? call : call.room(Scene.ROOM)).answer().told())
                .isEqualTo("review data_mismatch.candidate_wrong");
    }

    @Test
    void aRefereeWhoOnceAppliedIsNotTheOneWhoIsTalkedAbout() {
        assertThat(scene().call("c")
                        .at("15:00")
                        .with("title=Referenzgespräch Lucía Ferrer")
                        .ben()
                        .guest(TOM, "Tom Byrne")
                        .answer()
                        .status())
                .isEqualTo("review");
    }

    @ParameterizedTest
    @CsvSource({
        "Min-jun Kim, Min-seo Kim",
        "María José Fernández, María Elena Fernández",
        "Nguyễn Thị Lan, Nguyễn Thị Hoa",
        "João dos Santos Ferreira, Inês dos Santos Ferreira",
        "Agnieszka Zielińska-Nowak, Monika Zielińska-Nowak",
        "Ana García López, Ana García Ruiz",
    })
    void twoCommonPartsDoNotMakeAnotherPersonsNameTheCandidates(String candidate, String shown) {
        Scene scene = new Scene().application("20", candidate, LUCIA).interview("30", "20", "10:00", "", "1");
        assertThat(scene.call("c")
                        .at("10:00")
                        .ben()
                        .guest("somebody@web.example", shown)
                        .answer()
                        .status())
                .isEqualTo("review");
        assertThat(scene.call("d")
                        .at("10:00")
                        .ben()
                        .guest("somebody@web.example", candidate)
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
    }

    @Test
    void aTitleThatNamesTwoCandidatesTellsOfNeither() {
        assertThat(withoutRoom()
                        .call("c")
                        .at("10:00")
                        .with("title=Interviews Lucía Ferrer and Tom Byrne")
                        .ben()
                        .guest("", "iPhone")
                        .answer()
                        .status())
                .isEqualTo("review");
        assertThat(withoutRoom()
                        .call("c")
                        .at("10:00")
                        .with("title=Interview Lucía Ferrer")
                        .ben()
                        .guest("", "iPhone")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "captureInterviewId=30; source=capture",
                "description=https://acme.pinpointhq.com/admin/jobs/10/applications/20"
            })
    void theNotesOfStrangersAreHeldThoughARequestOrALinkTellsTheInterview(String hard) {
        Scene.Answer strangers = scene().call("c")
                .at("10:00")
                .room(Scene.ROOM)
                .with(hard)
                .guest("cleo@acme.example", "Cleo Marsh")
                .guest("max@home.example", "Max Power")
                .answer();
        assertThat(strangers.told()).isEqualTo("matched 30/20 hold:data_mismatch.participant_wrong");
        assertThat(strangers.warnings()).containsExactly("data_mismatch.participant_wrong");
        for (String[] known : new String[][] {
            {"ben@acme.example", "max@home.example", "Max Power"},
            {"cleo@acme.example", LUCIA, ""},
            {"cleo@acme.example", "lf@home.example", "Lucia Ferrer"},
        }) {
            assertThat(scene().call("c")
                            .at("10:00")
                            .room(Scene.ROOM)
                            .with(hard)
                            .guest(known[0], "")
                            .guest(known[1], known[2])
                            .answer()
                            .told())
                    .as(known[1])
                    .isEqualTo("matched 30/20 allow");
        }
    }

    @Test
    void anotherCandidateInTheTitleHoldsTheLink() {
        assertThat(scene().call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .with("title=Interview Tom Byrne")
                        .ben()
                        .guest("somebody@web.example", "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 hold:data_mismatch.candidate_wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Call", "Intro", "Lucía Ferrer / Ben Okafor"})
    void aKnownNameWithAnUnknownAddressIsLeftToAPerson(String title) {
        assertThat(scene().call("c")
                        .at("15:00")
                        .with("title=" + title)
                        .ben()
                        .guest("lucia@elsewhere.example", "Lucía Ferrer")
                        .answer()
                        .status())
                .isEqualTo("review");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Intake Coordinator", "Reference Data Analyst", "Voicemail Engineer", "Customer Care Lead"})
    void aWordOfTheJobsTitleDoesNotSayWhatTheCallIs(String job) {
        assertThat(scene().job("10", job, "")
                        .call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .with("title=Interview: " + job)
                        .ben()
                        .guest(LUCIA, "Lucía Ferrer")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
    }

    @Test
    void aJobThatCannotBeLookedAtMayBeConfidential() {
        Scene gone = scene().gone("jobs", "10");
        assertThat(gone.call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .ben()
                        .guest(LUCIA, "Lucía Ferrer")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 hold:confidential");
        assertThat(gone.settings("holdConfidential=false").answer("c").told()).isEqualTo("matched 30/20 allow");
    }

    @Test
    void anApplicationGoesBeforeTheSamePersonsPlaceInThePipeline() {
        assertThat(new Scene()
                        .application("20", "Lucía Ferrer", LUCIA, "candidateId=7")
                        .seeker("40", "Lucía Ferrer", LUCIA)
                        .call("c")
                        .at("10:00")
                        .with("meetingType=job_interview")
                        .ben()
                        .guest(LUCIA, "Lucía Ferrer")
                        .answer()
                        .told())
                .isEqualTo("matched /20 allow");
    }

    private static Scene anaThenTom(String room) {
        return new Scene()
                .application("20", "Ana Souza", "ana@mail.example")
                .application("21", "Tom Byrne", "tom@mail.example")
                .interview("30", "20", "10:00", room, "1")
                .interview("31", "21", "10:45", room, "1");
    }

    @Test
    void whoEntersForTheNextCallIsNotTheCandidateOfThisOne() {
        CallScene call = anaThenTom("").call("c").at("10:00").ben();
        assertThat(call.guest("", "iPhone")
                        .guest("tom@mail.example", "Tom Byrne", "invited=false; joinedAt=2026-03-03T10:41:00Z")
                        .answer()
                        .told())
                .doesNotContain("31")
                .startsWith("review");
        assertThat(anaThenTom("")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("", "Ana Souza")
                        .guest("tom@mail.example", "Tom Byrne", "invited=false; joinedAt=2026-03-03T10:41:00Z")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
    }

    @Test
    void theNextCandidateIsNoOneInThePlaceOfWhoStayedAway() {
        assertThat(anaThenTom("")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("ana@mail.example", "Ana Souza", "attended=false")
                        .guest("tom@mail.example", "Tom Byrne", "invited=false; joinedAt=2026-03-03T10:41:00Z")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 hold:data_mismatch.participant_missing");
    }

    @Test
    void whoStayedAwayHoldsAnApplicationToo() {
        assertThat(new Scene()
                        .application("20", "Ana Souza", "ana@mail.example")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("ana@mail.example", "Ana Souza", "attended=false")
                        .answer()
                        .told())
                .isEqualTo("matched /20 hold:data_mismatch.participant_missing");
    }

    @Test
    void aMeetingThatOverranIsNoRecordingOfTheNext() {
        Scene scene = anaThenTom(Scene.ROOM)
                .call("a")
                .scheduled("10:00", 45)
                .held("10:00", 54)
                .room(Scene.ROOM)
                .ben()
                .guest("", "iPhone")
                .end()
                .call("b")
                .scheduled("10:45", 45)
                .held("10:45", 9)
                .room(Scene.ROOM)
                .ben()
                .guest("tom@mail.example", "Tom Byrne")
                .end();

        assertThat(scene.answer("a").told()).doesNotContain("31");
        assertThat(scene.answer("b").told()).isEqualTo("matched 31/21 allow");
    }

    @Test
    void aNameThatIsAnothersWholeNameIsNotOursInPart() {
        assertThat(new Scene()
                        .application("20", "José Pérez", "jose@mail.example")
                        .application("21", "María José Pérez", "mj@mail.example")
                        .interview("30", "20", "10:00", "", "1")
                        .interview("31", "21", "13:00", "", "1")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("other@post.example", "María José Pérez")
                        .answer()
                        .told())
                .startsWith("review");
    }

    @Test
    void aTitleThatCallsAnotherCandidateHolds() {
        assertThat(anaThenTom(Scene.ROOM)
                        .call("c")
                        .scheduled("10:45", 45)
                        .held("10:45", 45)
                        .with("title=Ana / Ben")
                        .room(Scene.ROOM)
                        .ben()
                        .guest("", "iPhone")
                        .answer()
                        .told())
                .isEqualTo("matched 31/21 hold:data_mismatch.candidate_wrong");
    }

    @Test
    void whoIsStillOnASeriesSinceLastWeekIsNoOtherCandidate() {
        assertThat(new Scene()
                        .application("20", "Ana Souza", "ana@mail.example")
                        .application("21", "Tom Byrne", "tom@mail.example")
                        .interview("30", "20", "2026-02-24T10:00:00Z", Scene.ROOM, "1")
                        .interview("31", "21", "10:00", Scene.ROOM, "1")
                        .call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .ben()
                        .guest("ana@mail.example", "Ana Souza", "attended=false")
                        .guest("tom@mail.example", "Tom Byrne")
                        .answer()
                        .told())
                .isEqualTo("matched 31/21 allow");
    }

    @Test
    void aRecordingThatRanIntoTheNextSlotStaysWhereItsCandidateWas() {
        Scene scene = anaThenTom(Scene.ROOM)
                .call("a")
                .scheduled("10:00", 45)
                .held("10:00", 80)
                .room(Scene.ROOM)
                .ben()
                .guest("ana@mail.example", "Ana Souza")
                .end()
                .call("b")
                .scheduled("10:45", 45)
                .held("11:20", 20)
                .room(Scene.ROOM)
                .ben()
                .guest("tom@mail.example", "Tom Byrne")
                .end();

        assertThat(scene.answer("a").told()).isEqualTo("matched 30/20 allow");
    }

    @Test
    void ofACandidateWhoHasAnInterviewThenItIsNotSaidThatThereIsNone() {
        assertThat(new Scene()
                        .application("20", "Ana Souza", "ana@mail.example")
                        .interview("30", "20", "10:00", "", "3")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("other@post.example", "Ana Souza")
                        .answer()
                        .told())
                .isEqualTo("review data_mismatch.participant_wrong");
    }

    @Test
    void ofTwoKnownCandidatesNeitherIsSaidToLackAnInterview() {
        assertThat(new Scene()
                        .application("20", "Ana Souza", "ana@mail.example")
                        .application("21", "Tom Byrne", "tom@mail.example")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("ana@mail.example", "Ana Souza")
                        .guest("tom@mail.example", "Tom Byrne", "invited=false")
                        .answer()
                        .told())
                .isEqualTo("review ambiguous");
    }
}
