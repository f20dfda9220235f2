package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {
    private static final String LUCIA = "lucia.ferrer@mail.example";
    private static final String TOM = "tom@mail.example";
    private static final String LINK = "description=See https://acme.pinpointhq.com/admin/jobs/10/applications/20";

    private static Scene lucia() {
        return new Scene().application("20", "Lucía Ferrer", LUCIA).application("21", "Tom Byrne", TOM);
    }

    @Test
    void aPanelStoredAsSeveralInterviewsHasAllTargets() {
        Scene scene = lucia().interview("30", "20", "10:00", Scene.ROOM, "1")
                .interview("31", "20", "10:00", Scene.ROOM, "2")
                .interview("32", "20", "10:00", Scene.ROOM, "3");
        assertThat(scene.call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .ben()
                        .guest("ada@acme.example", "")
                        .guest("cleo@acme.example", "")
                        .guest(LUCIA, "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 31/20 32/20 allow");
        scene.interview("32", "20", "15:00", Scene.ROOM, "3");
        assertThat(scene.answer("c").told()).isEqualTo("matched 30/20 31/20 allow");
    }

    @Test
    void aSubstituteInterviewerIsWarnedOf() {
        Scene.Answer answer = lucia().interview("30", "20", "10:00", "", "3")
                .call("c")
                .at("10:00")
                .ben()
                .guest(LUCIA, "")
                .answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.warnings()).containsExactly("data_mismatch.participant_wrong");
        assertThat(lucia().interview("30", "20", "10:00", "", "3 1 2")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .warnings())
                .isEmpty();
    }

    @Test
    void aLoopWithOneLinkIsToldByTime() {
        Scene scene =
                lucia().interview("30", "20", "10:00", Scene.ROOM, "1").interview("31", "20", "10:45", Scene.ROOM, "3");
        assertThat(scene.call("c")
                        .at("10:45")
                        .room(Scene.ROOM)
                        .guest("cleo@acme.example", "")
                        .guest(LUCIA, "")
                        .answer()
                        .told())
                .isEqualTo("matched 31/20 allow");
        assertThat(scene.call("d")
                        .scheduled("10:00", 90)
                        .held("10:00", 90)
                        .room(Scene.ROOM)
                        .ben()
                        .guest("cleo@acme.example", "")
                        .guest(LUCIA, "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 31/20 allow");
    }

    @Test
    void aGroupInterviewIsHeld() {
        Scene scene =
                lucia().interview("30", "20", "10:00", Scene.ROOM, "1").interview("31", "21", "10:00", Scene.ROOM, "1");
        assertThat(scene.call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .ben()
                        .guest(LUCIA, "")
                        .guest(TOM, "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 31/21 hold:group_content");
    }

    @Test
    void twoCandidatesOnOneInviteByMistakeAreNotGuessedBetween() {
        assertThat(lucia().interview("30", "20", "10:00", "", "1")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "")
                        .guest(TOM, "")
                        .answer()
                        .told())
                .isEqualTo("review data_mismatch.candidate_wrong");
    }

    @Test
    void aDebriefGoesToTheLinkedApplication() {
        Scene.Answer answer = lucia().call("c")
                .at("10:00")
                .with("meetingType=debrief; " + LINK)
                .ben()
                .guest("cleo@acme.example", "")
                .answer();
        assertThat(answer.told()).isEqualTo("matched /20 allow");
        assertThat(answer.match().kind()).isEqualTo(app.pinbridge.contracts.Match.Kind.DEBRIEF);
        assertThat(lucia().interview("30", "20", "09:00", "", "1")
                        .interview("31", "21", "08:00", "", "1")
                        .call("c")
                        .at("10:00")
                        .without("meetingType")
                        .with("title=Debrief")
                        .ben()
                        .guest("cleo@acme.example", "")
                        .answer()
                        .told())
                .isEqualTo("review ambiguous");
    }

    @Test
    void aReferenceCallIsNeverAboutTheReferee() {
        assertThat(lucia().call("c")
                        .at("10:00")
                        .with("meetingType=reference; " + LINK)
                        .ben()
                        .guest(TOM, "Tom Byrne")
                        .answer()
                        .told())
                .isEqualTo("matched /20 allow");
        assertThat(lucia().call("c")
                        .at("10:00")
                        .with("meetingType=reference")
                        .ben()
                        .guest(TOM, "Tom Byrne")
                        .answer()
                        .told())
                .isEqualTo("unmatched insufficient.other");
    }

    @Test
    void whatIsNoHiringIsIgnored() {
        for (String title :
                new String[] {"Product demo", "Press interview: Echo", "Customer interview", "Call with client"}) {
            assertThat(lucia().call("c")
                            .at("10:00")
                            .without("meetingType")
                            .with("title=" + title)
                            .ben()
                            .guest("x@customer.example", "Xenia Yard")
                            .answer()
                            .told())
                    .as(title)
                    .isEqualTo("ignored");
        }
        assertThat(lucia().call("c")
                        .at("10:00")
                        .with("meetingType=intake; title=Intake")
                        .ben()
                        .answer()
                        .told())
                .isEqualTo("ignored");
        assertThat(lucia().call("c")
                        .at("10:00")
                        .without("meetingType")
                        .with("title=Interview: Customer Support Agent")
                        .ben()
                        .guest("x@home.example", "Xenia Yard")
                        .answer()
                        .told())
                .isEqualTo("unmatched missing_in_ats.candidate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Technical sync", "Application architecture", "Culture round", "Offer letter template"})
    void aWordThatColleaguesUseOfOtherThingsMakesNoInterviewOfTheirMeeting(String title) {
        CallScene call = lucia().call("c").at("10:00").without("meetingType").with("title=" + title);
        assertThat(call.ben().guest("cleo@acme.example", "Cleo Marsh").answer().told())
                .isEqualTo("ignored");
        assertThat(call.guest("x@home.example", "Xenia Yard").answer().told())
                .isEqualTo("unmatched missing_in_ats.candidate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Case briefing interview - Lucia Ferrer", "Kickoff", "Huddle", "Calibration", "Reference"})
    void aWordInTheTitleOfWhatIsSureOtherwiseIsAskedAbout(String title) {
        Scene scene = lucia().interview("30", "20", "10:00", Scene.ROOM, "1");
        CallScene call = scene.call("c")
                .at("10:00")
                .room(Scene.ROOM)
                .without("meetingType")
                .with("title=" + title)
                .ben()
                .guest("lucia@another.example", "Lucia Ferrer");
        Scene.Answer answer = call.answer();
        assertThat(answer.told()).isEqualTo("review meeting_type");
        assertThat(answer.match().suggestions().getFirst().interviewId()).isEqualTo("30");
        assertThat(call.with("title=Talk").answer().told()).isEqualTo("matched 30/20 allow");
    }

    @Test
    void amongColleaguesAWordInTheTitleTellsWhatTheMeetingIs() {
        Scene scene = lucia().interview("30", "20", "10:00", Scene.ROOM, "1");
        for (String[] expected :
                new String[][] {{"Kickoff", "ignored"}, {"Debrief Lucia Ferrer", "review insufficient.other"}}) {
            assertThat(scene.call("c")
                            .at("10:00")
                            .room(Scene.ROOM)
                            .without("meetingType")
                            .with("title=" + expected[0])
                            .ben()
                            .guest("cleo@acme.example", "Cleo Marsh")
                            .answer()
                            .told())
                    .as(expected[0])
                    .isEqualTo(expected[1]);
        }
        assertThat(scene.call("d")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .without("meetingType")
                        .with("title=Reference call")
                        .ben()
                        .guest("referee@home.example", "Xenia Yard")
                        .answer()
                        .told())
                .isEqualTo("unmatched insufficient.other");
    }

    @Test
    void anotherMeetingTypeIsAskedAbout() {
        Scene scene = lucia().interview("30", "20", "10:00", "", "1");
        assertThat(scene.call("c")
                        .at("10:00")
                        .with("meetingType=other")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .told())
                .isEqualTo("review meeting_type");
        assertThat(scene.call("d")
                        .at("10:00")
                        .with("meetingType=other")
                        .ben()
                        .guest("cleo@acme.example", "")
                        .answer()
                        .told())
                .isEqualTo("ignored");
    }

    @Test
    void aDebriefIsNoInterviewThoughItIsMarkedAsSomethingElse() {
        Scene scene = new Scene()
                .application("20", "Noor Haddad", "noor@mail.example")
                .interview("30", "20", "10:00", Scene.ROOM, "1 2");
        for (String title : new String[] {"Debrief Haddad", "Wash-up: Noor"}) {
            Scene.Answer answer = scene.call("c")
                    .at("11:00")
                    .with("meetingType=other; description=https://acme.pinpointhq.com/admin/jobs/10/applications/20")
                    .with("title=" + title)
                    .ben()
                    .guest("ada@acme.example", "Ada Lind")
                    .answer();
            assertThat(answer.told()).as(title).isEqualTo("matched /20 allow");
            assertThat(answer.match().kind()).isEqualTo(Match.Kind.DEBRIEF);
        }
    }
}
