package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Match.Reason;
import app.pinbridge.contracts.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reason says nothing that the same answer shows to be otherwise, and asks for nothing that cannot be done. */
class TrueWordsTest {
    private static final String LUCIA = "lucia.ferrer@mail.example";
    private static final String TOM = "tom@mail.example";

    private static Scene scene() {
        return new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .application("21", "Tom Byrne", TOM)
                .interview("30", "20", "10:00", Scene.ROOM, "1");
    }

    private static CallScene call(Scene scene) {
        return scene.call("c").at("10:00").ben();
    }

    @Test
    void oneOfTwoThatIsFarLikelierDoesNotFitEquallyWell() {
        Reason reason = call(scene().interview("31", "21", "10:45", "", "1"))
                .room(Scene.ROOM)
                .guest(LUCIA, "Lucía Ferrer")
                .guest(TOM, "Tom Byrne")
                .answer()
                .match()
                .reason();

        assertThat(reason.code()).isEqualTo(ReasonCode.AMBIGUOUS);
        assertThat(reason.message())
                .isEqualTo("It is not certain which of Lucía Ferrer and Tom Byrne this call belongs to.");
    }

    @Test
    void aDebriefOnOneOfTwoSaysThatItMayBeAboutEither() {
        Reason reason = call(scene().interview("31", "21", "10:45", "", "1"))
                .at("15:00")
                .with("meetingType=debrief; title=Panel debrief")
                .guest("ada@acme.example", "")
                .answer()
                .match()
                .reason();

        assertThat(reason.code()).isEqualTo(ReasonCode.AMBIGUOUS);
        assertThat(reason.message())
                .isEqualTo("It is not certain which of Lucía Ferrer and Tom Byrne this debrief was about.");
        assertThat(reason.remedy()).contains("link to that application");
    }

    @ParameterizedTest
    @ValueSource(strings = {"debrief", "reference"})
    void aDebriefWithTheCandidateInTheSlotOfTheInterviewHasAnotherMeetingType(String type) {
        Match match = call(scene())
                .room(Scene.ROOM)
                .with("title=Catch-up; meetingType=" + type)
                .guest(LUCIA, "Lucía Ferrer")
                .answer()
                .match();

        assertThat(match.status()).isEqualTo(Match.Status.REVIEW);
        assertThat(match.reason().code()).isEqualTo(ReasonCode.MEETING_TYPE);
        assertThat(match.reason().remedy()).contains("meeting type");
        assertThat(match.suggestions())
                .extracting(Match.Suggestion::interviewId)
                .containsExactly("30");
    }

    @Test
    void aDebriefWhoseCandidateDidNotComeIsNone() {
        Scene.Answer answer = call(scene())
                .room(Scene.ROOM)
                .with("title=Catch-up; meetingType=debrief")
                .guest(LUCIA, "Lucía Ferrer", "attended=false")
                .answer();

        assertThat(answer.told()).isEqualTo("review insufficient.other");
        assertThat(answer.match().reason().message())
                .isEqualTo("No link to an application tells which candidate this debrief was about.");
    }

    @Test
    void aNameIsNoAddressToAdd() {
        Reason reason = call(scene()).guest("", "Minjun Lee").answer().match().reason();

        assertThat(reason.code()).isEqualTo(ReasonCode.DATA_MISMATCH_CANDIDATE_WRONG);
        assertThat(reason.message())
                .isEqualTo(
                        "Pinpoint expects Lucía Ferrer (" + LUCIA + ") at this time, but Minjun Lee was on the call.");
        assertThat(reason.remedy()).startsWith("Check who was on the call").doesNotContain("address");
    }

    @Test
    void anAddressToAddIsThatOfWhoCame() {
        Reason reason = call(scene())
                .guest("min@home.example", "Minjun Lee")
                .guest("agent@agency.example", "Ann Agent", "attended=false")
                .answer()
                .match()
                .reason();

        assertThat(reason.message()).endsWith("but Minjun Lee <min@home.example> was on the call.");
        assertThat(reason.remedy()).startsWith("If it was Lucía Ferrer, add min@home.example as another address");
    }

    @Test
    void whoCameWithTheCandidateIsNotSaidToHaveComeInstead() {
        Reason reason = call(scene())
                .room(Scene.ROOM)
                .guest(LUCIA, "Lucía Ferrer")
                .guest(TOM, "Tom Byrne")
                .answer()
                .match()
                .reason();

        assertThat(reason.code()).isEqualTo(ReasonCode.DATA_MISMATCH_CANDIDATE_WRONG);
        assertThat(reason.message())
                .isEqualTo("Pinpoint expects Lucía Ferrer (" + LUCIA + ") at this time, and Tom Byrne <" + TOM
                        + "> was on the call too.");
    }

    @Test
    void besideARecordThatTellsNobodyNoConflictIsClaimedAndNobodyNamed() {
        Scene scene = new Scene();
        scene.add(
                        "pinbridge.ats.application.v1",
                        "applications/20",
                        Scene.json("id=20; jobId=10; stageId=101; concealed=true"))
                .interview("30", "20", "10:00", "", "1");

        Match match = call(scene).guest(LUCIA, "Lucía Ferrer").answer().match();

        assertThat(match.status()).isEqualTo(Match.Status.REVIEW);
        assertThat(match.reason().code()).isEqualTo(ReasonCode.INSUFFICIENT_OTHER);
        assertThat(match.reason().message()).contains("anonymised").doesNotContain("Ferrer", LUCIA);
        assertThat(match.reason().remedy()).doesNotContain("Ferrer").doesNotContain(LUCIA, "another address");
    }

    @Test
    void besideAnAnonymisedCandidateAConflictNamesNobody() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA, "concealed=true")
                .interview("30", "20", "10:00", "", "1");

        Reason reason = call(scene)
                .guest("min@home.example", "Minjun Lee")
                .answer()
                .match()
                .reason();

        assertThat(reason.code()).isEqualTo(ReasonCode.DATA_MISMATCH_CANDIDATE_WRONG);
        assertThat(reason.message() + reason.remedy())
                .doesNotContain("Ferrer")
                .doesNotContain(LUCIA)
                .doesNotContain("Minjun")
                .doesNotContain("min@home.example");
    }

    @ParameterizedTest
    @CsvSource({
        "attended=true, DATA_MISMATCH_PARTICIPANT_WRONG, Cleo Marsh",
        "attended=false, DATA_MISMATCH_PARTICIPANT_MISSING, nobody"
    })
    void whoCameForTheInterviewersIsNotSaidToHaveComeForTheCandidate(String cleo, ReasonCode code, String came) {
        Reason reason = new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .interview("30", "20", "10:00", Scene.ROOM, "1")
                .interview("31", "21", "10:00", Scene.ROOM, "1")
                .application("21", "Tom Byrne", TOM)
                .call("c")
                .at("10:00")
                .room(Scene.ROOM)
                .guest("cleo@acme.example", "Cleo Marsh", cleo)
                .guest("", "Lucía Ferrer")
                .answer()
                .match()
                .reason();

        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.message())
                .isEqualTo(
                        "In Pinpoint the interview of Lucía Ferrer is with Ben Okafor, but " + came + " came for it.");
    }
}
