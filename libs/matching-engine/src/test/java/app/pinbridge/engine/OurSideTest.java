package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OurSideTest {
    private static final String LUCIA = "lucia.ferrer@mail.example";

    private static Scene lucia(String url) {
        return new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", url, "1");
    }

    @Test
    void anInternalCandidateIsMatchedAndDenied() {
        Scene scene = new Scene()
                .application("20", "Cleo Marsh", "cleo@acme.example", "internalCandidate=true")
                .interview("30", "20", "10:00", "", "1");
        Scene.Answer answer = scene.call("c")
                .at("10:00")
                .ben()
                .guest("cleo@acme.example", "Cleo Marsh")
                .answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.denied()).containsExactly("cleo@acme.example");
        assertThat(answer.access()).containsExactly("ada@acme.example", "ben@acme.example");
    }

    @Test
    void anInternalCandidateIsDeniedWhileItIsOpenWhatTheCallBelongsTo() {
        for (String[] open : new String[][] {
            {"readable=true; initial=running", "pending not_synced_yet"},
            {"readable=false", "unmatched permission_missing"},
        }) {
            Scene.Answer answer = new Scene()
                    .application("20", "Cleo Marsh", "cleo@acme.example", "internalCandidate=true")
                    .sync("interviews", open[0])
                    .call("c")
                    .at("10:00")
                    .with("recordedBy=ben@acme.example")
                    .ben()
                    .guest("cleo@acme.example", "Cleo Marsh")
                    .answer();
            assertThat(answer.told()).isEqualTo(open[1]);
            assertThat(answer.denied()).as(open[1]).containsExactly("cleo@acme.example");
            assertThat(answer.access()).as(open[1]).containsExactly("ben@acme.example");
        }
    }

    @Test
    void aRoleIsPerCall() {
        Scene scene = lucia("")
                .application("21", "Ben Okafor", "ben@acme.example", "internalCandidate=true")
                .interview("31", "21", "14:00", "", "3");
        assertThat(scene.call("c").at("10:00").ben().guest(LUCIA, "").answer().told())
                .isEqualTo("matched 30/20 allow");
    }

    private static Scene benAppliedToo() {
        return new Scene().application("21", "Ben Okafor", "ben@acme.example", "internalCandidate=true");
    }

    @Test
    void whoHasAppliedHimselfAndMeetsAStrangerIsNotTheCandidate() {
        Scene.Answer answer = benAppliedToo()
                .interview("31", "21", "11:30", "", "3")
                .call("c")
                .at("10:00")
                .ben()
                .guest("cleo@acme.example", "Cleo Marsh")
                .guest("noor@mail.example", "Noor Haddad")
                .answer();
        assertThat(answer.told()).isEqualTo("unmatched missing_in_ats.candidate");
        assertThat(answer.denied()).isEmpty();
        assertThat(answer.access()).containsExactly("ben@acme.example", "cleo@acme.example");
    }

    @Test
    void hisOwnApplicationIsNoRivalOfTheCandidates() {
        Scene.Answer answer = benAppliedToo()
                .application("20", "Lucía Ferrer", LUCIA)
                .interview("30", "20", "10:00", "", "1")
                .call("c")
                .at("10:00")
                .ben()
                .guest("lucia@another.example", "Lucía Ferrer")
                .answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.denied()).doesNotContain("ben@acme.example");
    }

    @Test
    void whoRecordsTheCallIsNotItsCandidate() {
        assertThat(benAppliedToo()
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("cleo@acme.example", "Cleo Marsh")
                        .with("recordedBy=ben@acme.example")
                        .answer()
                        .told())
                .doesNotStartWith("matched");
        assertThat(benAppliedToo()
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("cleo@acme.example", "Cleo Marsh")
                        .with("recordedBy=cleo@acme.example")
                        .answer()
                        .told())
                .isEqualTo("matched /21 allow");
    }

    @Test
    void whoWasHiredNeverSeesTheOwnPastCalls() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA, "hiredAt=2026-03-06T00:00:00Z")
                .interview("30", "20", "10:00", "", "1")
                .user("9", "lucia@acme.example", "Lucía", "Ferrer");
        assertThat(scene.call("c").at("10:00").ben().guest(LUCIA, "").answer().denied())
                .contains(LUCIA, "lucia@acme.example");
    }

    @Test
    void whoJoinsByNameAloneIsNoColleagueWhereSomebodyOfThatNameApplied() {
        Scene.Answer answer = new Scene()
                .application("20", "Tom Smith", "tom@mail.example")
                .interview("30", "20", "10:00", "", "1")
                .user("7", "thomas.smith@acme.example", "Thomas", "Smith")
                .call("c")
                .at("10:00")
                .ben()
                .guest("", "Tom Smith")
                .answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.access()).containsExactly("ada@acme.example", "ben@acme.example");
    }

    @Test
    void whoWasHiredDoesNotSeeTheCallThatWasJoinedByNameAlone() {
        Scene.Answer answer = new Scene()
                .application("20", "Lucía Ferrer", LUCIA, "hiredAt=2026-03-06T00:00:00Z")
                .interview("30", "20", "10:00", "", "1")
                .user("9", "lucia@acme.example", "Lucía", "Ferrer")
                .call("c")
                .at("10:00")
                .ben()
                .guest("", "Lucía Ferrer")
                .answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.denied()).contains("lucia@acme.example");
        assertThat(answer.access()).doesNotContain("lucia@acme.example");
    }

    @Test
    void aNamesakeOfWhoWasHiredSeesTheCallThatHeIsOnByAddress() {
        Scene.Answer answer = new Scene()
                .application("20", "Tom Smith", "tom@mail.example", "hiredAt=2026-03-06T00:00:00Z")
                .interview("30", "20", "10:00", "", "1")
                .user("7", "tom.smith@acme.example", "Tom", "Smith")
                .call("c")
                .at("10:00")
                .ben()
                .guest("tom.smith@acme.example", "Tom Smith")
                .guest("tom@mail.example", "Tom Smith")
                .answer();
        assertThat(answer.access()).contains("tom.smith@acme.example");
        assertThat(answer.denied()).containsExactly("tom@mail.example");
    }

    @Test
    void anAliasIsTheAddressThatPinpointKnows() {
        Scene scene = lucia("").alias("lu@private.example", LUCIA);
        assertThat(scene.call("c")
                        .at("10:00")
                        .ben()
                        .guest("lu@private.example", "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
    }

    @Test
    void roomsBotsAndServiceMailboxesAreNobody() {
        Scene.Answer answer = lucia("")
                .call("c")
                .at("10:00")
                .ben()
                .guest(LUCIA, "")
                .guest("recruiting@acme.example", "Recruiting")
                .guest("c_1@resource.calendar.google.com", "Room 5")
                .guest("fred@fireflies.ai", "Fireflies Notetaker")
                .answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.access()).containsExactly("ada@acme.example", "ben@acme.example");
    }

    @Test
    void theOrganiserSeesTheCallBySetting() {
        assertThat(lucia("")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "")
                        .organizer("cleo@acme.example")
                        .answer()
                        .access())
                .doesNotContain("cleo@acme.example");
        assertThat(lucia("")
                        .settings("organizerAccess=true")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "")
                        .organizer("cleo@acme.example")
                        .answer()
                        .access())
                .contains("cleo@acme.example");
    }

    @Test
    void whoLeftSeesNothing() {
        assertThat(lucia("")
                        .gone("users", "1")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .access())
                .containsExactly("ada@acme.example");
    }

    @Test
    void anUnknownGuestIsNotTheCandidate() {
        assertThat(lucia("")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("noor@mail.example", "Noor Haddad")
                        .answer()
                        .told())
                .isEqualTo("review data_mismatch.candidate_wrong");
    }

    @Test
    void anOngoingCallNeedsUserTimeAndRoom() {
        Scene scene = lucia(Scene.ROOM);
        assertThat(scene.call("c")
                        .held("10:00", 40)
                        .with("source=ongoing; recordedBy=ben@acme.example")
                        .room(Scene.ROOM)
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
        assertThat(scene.call("d")
                        .held("10:00", 40)
                        .with("source=ongoing; recordedBy=cleo@acme.example")
                        .room(Scene.OTHER_ROOM)
                        .answer()
                        .told())
                .isEqualTo("unmatched insufficient.ongoing_call");
    }

    @Test
    void anUploadIsNeverMatchedByItsName() {
        assertThat(lucia("")
                        .call("c")
                        .with("source=upload; fileName=lucia_ferrer.mp3")
                        .answer()
                        .told())
                .isEqualTo("review insufficient.upload");
    }

    @ParameterizedTest
    @CsvSource({
        "Дмитрий Волков, dmitri_volkov.mp3",
        "花子 佐藤, interview_hanako_sato_2.mp3",
        "Ηλίας Κοντός, ilias-kontos.m4a",
        "민준 김, Minjun Kim first round.mp4",
        "राहुल शर्मा, rahul_sharma.mp3"
    })
    void anUploadNamedInOtherLettersThanTheCandidateIsAskedAbout(String candidate, String file) {
        Scene scene = new Scene().application("20", candidate, LUCIA);
        CallScene call =
                scene.call("c").without("meetingType").without("title").with("source=upload; fileName=" + file);
        assertThat(call.answer().told()).isEqualTo("review insufficient.upload");
        assertThat(call.with("fileName=recording 7.mp3").answer().told()).isEqualTo("unmatched insufficient.upload");
    }

    @Test
    void aPhoneNumberOfOnePersonIsAnAddress() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", "", "phone=07700 900123; phoneRegion=GB")
                .interview("30", "20", "10:00", "", "1");
        assertThat(scene.call("c")
                        .held("10:00", 30)
                        .with("source=phone; recordedBy=ben@acme.example")
                        .guest("", "", "phone=+447700900123")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
        assertThat(scene.call("d")
                        .held("15:00", 30)
                        .with("source=phone; recordedBy=ben@acme.example")
                        .guest("", "Withheld")
                        .answer()
                        .told())
                .isEqualTo("unmatched insufficient.phone");
        assertThat(scene.call("e")
                        .held("15:00", 1)
                        .with("source=phone; title=Voicemail")
                        .answer()
                        .told())
                .isEqualTo("ignored");
    }

    @Test
    void inPersonThePlaceCounts() {
        assertThat(lucia("")
                        .call("c")
                        .at("10:00")
                        .with("location=Leeds office")
                        .ben()
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
        assertThat(lucia("")
                        .call("c")
                        .at("10:00")
                        .with("location=Paris")
                        .ben()
                        .answer()
                        .told())
                .startsWith("review");
    }

    @Test
    void heldThoughCancelledGoesToTheApplication() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .interview("30", "20", "10:00", "", "1", "status=cancelled");
        Scene.Answer answer = scene.call("c").at("10:00").ben().guest(LUCIA, "").answer();
        assertThat(answer.told()).isEqualTo("matched /20 hold:data_mismatch.cancelled");
        assertThat(answer.warnings()).containsExactly("data_mismatch.cancelled");
    }

    @Test
    void holdsHaveTheirReasons() {
        assertThat(lucia("")
                        .job("10", "Data Engineer", "visibility=confidential")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 hold:confidential");
        Scene concealed = new Scene()
                .application("20", "Lucía Ferrer", LUCIA, "concealed=true")
                .interview("30", "20", "10:00", "", "1");
        Scene.Answer answer =
                concealed.call("c").at("10:00").ben().guest(LUCIA, "").answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 hold:anonymised");
        assertThat(answer.match().enrichment().candidateName()).isNull();
        assertThat(lucia("")
                        .call("c")
                        .at("10:00")
                        .with("optedOut=true")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .publication())
                .isEqualTo("hold:consent");
        assertThat(lucia("")
                        .call("c")
                        .at("10:00")
                        .without("notes")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .publication())
                .isEqualTo("hold:notes_not_ready");
        assertThat(lucia("")
                        .settings("autoLink=false")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .publication())
                .isEqualTo("none");
    }

    @Test
    void theTalentPipelineHasNoJob() {
        Scene scene =
                new Scene().seeker("5", "Lucía Ferrer", LUCIA).interview("30", "", "10:00", "", "1", "jobSeekerId=5");
        assertThat(scene.call("c").at("10:00").ben().guest(LUCIA, "").answer().told())
                .isEqualTo("matched 30/seeker5 allow");
    }

    @Test
    void whatMayNotBeReadIsNotCalledMissing() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA).sync("interviews", "readable=false");
        assertThat(scene.call("c").at("10:00").ben().guest(LUCIA, "").answer().told())
                .isEqualTo("unmatched permission_missing");
    }

    @Test
    void whoIsKnownIsAskedAboutThoughTheTalentPipelineMayNotBeRead() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA, "rejectedAt=2026-02-10T00:00:00Z")
                .sync("job_seekers", "readable=false");
        assertThat(scene.call("c").at("10:00").ben().guest(LUCIA, "").answer().told())
                .isEqualTo("review missing_in_ats.call");
        assertThat(scene.call("d")
                        .at("10:00")
                        .ben()
                        .guest("noor@mail.example", "Noor Haddad")
                        .answer()
                        .told())
                .isEqualTo("unmatched permission_missing");
        assertThat(lucia("")
                        .sync("job_seekers", "readable=false")
                        .call("e")
                        .at("10:00")
                        .ben()
                        .guest("noor@mail.example", "Noor Haddad")
                        .answer()
                        .told())
                .isEqualTo("review data_mismatch.candidate_wrong");
    }

    @Test
    void whoIsKnownIsSuggestedThoughInterviewsMayNotBeRead() {
        Match match = new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .sync("interviews", "readable=false")
                .call("c")
                .at("10:00")
                .ben()
                .guest(LUCIA, "")
                .answer()
                .match();
        assertThat(match.reason().code()).isEqualTo(ReasonCode.PERMISSION_MISSING);
        assertThat(match.suggestions())
                .extracting(Match.Suggestion::applicationId)
                .containsExactly("20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"debrief", "reference"})
    void aTalkAboutACandidateWhomTheKeyMayNotReadIsNotCalledTooThin(String kind) {
        Scene scene = new Scene().sync("applications", "readable=false");
        assertThat(scene.call("c")
                        .at("10:00")
                        .with("meetingType=" + kind
                                + "; description=https://acme.pinpointhq.com/admin/jobs/10/applications/20")
                        .ben()
                        .answer()
                        .told())
                .isEqualTo("unmatched permission_missing");
        assertThat(scene.synced("2026-03-10T00:00:00Z").answer("c").told()).isEqualTo("unmatched insufficient.other");
    }

    @Test
    void anotherCandidatesLinkIsAConflict() {
        Scene scene = lucia("").application("21", "Tom Byrne", "tom@mail.example");
        assertThat(scene.call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "")
                        .with("description=https://acme.pinpointhq.com/admin/jobs/10/applications/21")
                        .answer()
                        .told())
                .isEqualTo("review data_mismatch.link_conflict");
    }

    @Test
    void anInterviewerWhoLeftSinceWasTheInterviewerAndSeesNothing() {
        Scene scene = lucia("")
                .add(
                        "pinbridge.ats.user.v1",
                        "users/1",
                        Scene.json("id=1; email=ben@acme.example; firstName=Ben; lastName=Okafor; deleted=true"));
        Scene.Answer answer =
                scene.call("c").at("10:00").ben().guest("", "Lucía Ferrer").answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.warnings()).isEmpty();
        assertThat(answer.access()).containsExactly("ada@acme.example");
    }

    @Test
    void aCandidateKnownByAnotherAddressIsTheCandidateAndDeniedUnderBoth() {
        Scene scene = new Scene()
                .alias("cleo.private@mail.example", "cleo@acme.example")
                .application("20", "Cleo Marsh", "cleo.private@mail.example", "internalCandidate=true")
                .interview("30", "20", "10:00", "", "1");
        for (String address : new String[] {"cleo.private@mail.example", "cleo@acme.example"}) {
            Scene.Answer answer = scene.call("c")
                    .at("10:00")
                    .ben()
                    .guest(address, "Cleo Marsh")
                    .answer();
            assertThat(answer.told()).as(address).isEqualTo("matched 30/20 allow");
            assertThat(answer.denied()).contains("cleo.private@mail.example", "cleo@acme.example");
            assertThat(answer.access()).doesNotContain("cleo@acme.example");
        }
    }

    @Test
    void aJobThatIsNotKnownIsHeldUntilJobsHaveBeenRead() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA, "jobId=77")
                .interview("30", "20", "10:00", "", "1")
                .call("c")
                .at("10:00")
                .ben()
                .guest(LUCIA, "")
                .end();
        assertThat(scene.answer("c").told()).isEqualTo("matched 30/20 allow");
        for (String state : new String[] {
            "readable=false",
            "readable=true; initial=running",
            "readable=true; initial=done; through=2026-03-03T10:50:00Z",
            "deleted=true"
        }) {
            assertThat(scene.sync("jobs", state).answer("c").told())
                    .as(state)
                    .isEqualTo("matched 30/20 hold:confidential");
        }
        assertThat(scene.job("77", "Analyst", "").answer("c").told()).isEqualTo("matched 30/20 allow");
    }

    @Test
    void aCopyOfTheMeetingThatTheCandidateIsOnShowsThatNobodyIsMissing() {
        Scene scene = lucia(Scene.ROOM)
                .call("internal")
                .scheduled("10:00", 45)
                .held("10:00", 50)
                .room(Scene.ROOM)
                .ben()
                .guest("cleo@acme.example", "")
                .end()
                .call("external")
                .at("10:00")
                .room(Scene.ROOM)
                .ben()
                .guest(LUCIA, "")
                .end();
        assertThat(scene.answer("internal").told()).isEqualTo("matched 30/20 allow");
        assertThat(scene.answer("external").told()).isEqualTo("matched 30/20 hold:duplicate_call");
    }

    private static Scene cleoApplied(String email) {
        return new Scene()
                .application("20", "Cleo Marsh", email, "internalCandidate=true")
                .interview("30", "20", "10:00", Scene.ROOM, "1");
    }

    @Test
    void colleaguesWhoMeetInAnInternalCandidatesSlotHoldNoInterview() {
        for (String attended : new String[] {"", "attended=false"}) {
            assertThat(cleoApplied("cleo@acme.example")
                            .user("4", "dan@acme.example", "Dan", "Weiss")
                            .call("c")
                            .at("10:00")
                            .without("meetingType")
                            .with("title=Stand-up; recordedBy=dan@acme.example")
                            .room(Scene.OTHER_ROOM)
                            .guest("dan@acme.example", "Dan Weiss")
                            .guest("ada@acme.example", "Ada Lind")
                            .guest("cleo@acme.example", "Cleo Marsh", attended)
                            .answer()
                            .told())
                    .as(attended)
                    .isEqualTo("ignored");
        }
    }

    @Test
    void titleAndRoomOfAnotherMeetingHoldWhatACandidatesAddressAloneSays() {
        assertThat(lucia(Scene.ROOM)
                        .call("c")
                        .at("10:00")
                        .without("meetingType")
                        .with("title=Stand-up; recordedBy=cleo@acme.example")
                        .room(Scene.OTHER_ROOM)
                        .guest("cleo@acme.example", "Cleo Marsh")
                        .guest(LUCIA, "Lucía Ferrer")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 hold:data_mismatch.participant_wrong");
    }

    @Test
    void anInternalCandidateWhoAppliedPrivatelyIsDeniedByTheAddressAtWorkToo() {
        Scene.Answer answer = cleoApplied("cleo.m@mail.example")
                .call("c")
                .at("10:00")
                .room(Scene.ROOM)
                .ben()
                .guest("cleo@acme.example", "Cleo Marsh")
                .answer();

        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.match().warnings()).isEmpty();
        assertThat(answer.denied()).containsExactly("cleo.m@mail.example", "cleo@acme.example");
        assertThat(answer.access()).containsExactly("ada@acme.example", "ben@acme.example");
    }

    @Test
    void whoHiresIsNotTakenForAnInternalCandidateOfTheSameName() {
        Scene.Answer answer = new Scene()
                .application("20", "Ada Lind", "ada.l@mail.example", "internalCandidate=true")
                .interview("30", "20", "10:00", Scene.ROOM, "1")
                .call("c")
                .at("10:00")
                .room(Scene.ROOM)
                .ben()
                .guest("ada@acme.example", "Ada Lind")
                .answer();

        assertThat(answer.denied()).containsExactly("ada.l@mail.example");
        assertThat(answer.access()).containsExactly("ada@acme.example", "ben@acme.example");
    }

    @Test
    void aMeetingOfColleaguesIsNoneOfHiringThoughOneOfThemApplied() {
        assertThat(cleoApplied("cleo@acme.example")
                        .call("c")
                        .at("2026-03-02T15:00:00Z")
                        .without("meetingType")
                        .with("title=Spotkanie zespołu; recordedBy=cleo@acme.example")
                        .ben()
                        .guest("cleo@acme.example", "Cleo Marsh")
                        .answer()
                        .told())
                .isEqualTo("ignored");
    }
}
