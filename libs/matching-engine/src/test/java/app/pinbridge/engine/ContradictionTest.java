package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Something on the call speaks for one candidate and something for another, or for more than one. */
class ContradictionTest {
    private static final String LUCIA = "lucia.ferrer@mail.example";
    private static final String TOM = "tom@mail.example";
    private static final String TOMS_LINK = "description=https://acme.pinpointhq.com/admin/jobs/10/applications/21";

    private static Scene both() {
        return new Scene().application("20", "Lucía Ferrer", LUCIA).application("21", "Tom Byrne", TOM);
    }

    @ParameterizedTest
    @CsvSource({
        "unknown@other.example, Lucía Ferrer, Interview, ''",
        "'', Lucía Ferrer, Interview, ''",
        "x7@privaterelay.appleid.com, '', Interview, https://meet.google.com/abc-defg-hij",
        "desk@agency.example, '', Lucía Ferrer, ''"
    })
    void aLinkToOneDoesNotOutweighTheSlotOfAnother(String email, String name, String title, String room) {
        CallScene call = both().interview("30", "20", "10:00", room, "1")
                .call("c")
                .at("10:00")
                .room(room)
                .ben()
                .guest(email, name)
                .with("title=" + title);
        Scene scene = call.with(TOMS_LINK).end();

        assertThat(scene.answer("c").told()).isEqualTo("review data_mismatch.link_conflict");
        assertThat(call.without("description").end().answer("c").told()).isEqualTo("matched 30/20 allow");
    }

    @Test
    void aLinkToOneDoesNotOutweighTheNameOfAnother() {
        assertThat(both().call("c")
                        .at("10:00")
                        .ben()
                        .guest("unknown@other.example", "Lucía Ferrer")
                        .with(TOMS_LINK)
                        .answer()
                        .told())
                .isEqualTo("review data_mismatch.link_conflict");
        assertThat(both().call("c")
                        .at("10:00")
                        .ben()
                        .guest("unknown@other.example", "Tom Byrne")
                        .with(TOMS_LINK)
                        .answer()
                        .told())
                .isEqualTo("matched /21 allow");
    }

    @Test
    void anotherCandidatesNameBesideAnAddressHoldsTheNotes() {
        assertThat(both().call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "Tom Byrne")
                        .answer()
                        .told())
                .isEqualTo("matched /20 hold:data_mismatch.candidate_wrong");
        assertThat(both().call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "")
                        .guest("", "Tom Byrne")
                        .answer()
                        .told())
                .isEqualTo("matched /20 hold:data_mismatch.candidate_wrong");
    }

    @Test
    void whoIsInAnothersRoomInTheOthersSlotIsNotMatchedToTheNextSlot() {
        Scene scene = both().interview("30", "20", "10:00", Scene.ROOM, "1").interview("31", "21", "11:00", "", "1");
        assertThat(scene.call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .ben()
                        .guest(TOM, "")
                        .answer()
                        .told())
                .startsWith("review");
        assertThat(scene.call("c").at("10:00").ben().guest(TOM, "").answer().told())
                .isEqualTo("matched 31/21 allow");
    }

    @Test
    void aRefereeWhoOnceAppliedIsNeverMeantThoughTheCallLinksToHim() {
        assertThat(both().call("c")
                        .at("10:00")
                        .with("meetingType=reference; " + TOMS_LINK)
                        .ben()
                        .guest(TOM, "Tom Byrne")
                        .answer()
                        .told())
                .isEqualTo("review data_mismatch.link_conflict");
    }

    @Test
    void aDebriefThatNamesAnotherThanItLinksToIsAskedAbout() {
        for (String title : new String[] {"Debrief Lucía Ferrer / Tom Byrne", "Debrief Lucía Ferrer"}) {
            assertThat(both().call("c")
                            .at("10:00")
                            .with("meetingType=debrief; title=" + title + "; " + TOMS_LINK)
                            .ben()
                            .answer()
                            .told())
                    .as(title)
                    .isEqualTo("review ambiguous");
        }
        assertThat(both().call("c")
                        .at("10:00")
                        .with("meetingType=debrief; title=Debrief Tom Byrne; " + TOMS_LINK)
                        .ben()
                        .answer()
                        .told())
                .isEqualTo("matched /21 allow");
    }

    @Test
    void aDebriefDaysAfterAPanelThatMetTwoIsAskedAbout() {
        Scene scene = both().interview(
                        "30", "20", "10:00", "", "1", "startAt=2026-03-01T10:00:00Z; endAt=2026-03-01T10:45:00Z")
                .interview("31", "21", "11:00", "", "1", "startAt=2026-03-01T11:00:00Z; endAt=2026-03-01T11:45:00Z");
        assertThat(scene.call("c")
                        .at("10:00")
                        .with("meetingType=debrief; title=Panel debrief")
                        .ben()
                        .answer()
                        .told())
                .isEqualTo("review ambiguous");
    }

    @Test
    void ourOwnRequestForAnInterviewFarAwayDoesNotMakeTheAnswerWorse() {
        Scene scene = both().interview(
                        "30",
                        "20",
                        "10:00",
                        Scene.ROOM,
                        "1",
                        "startAt=2026-03-05T10:00:00Z; endAt=2026-03-05T10:45:00Z");
        Scene.Answer asked = scene.call("c")
                .at("10:00")
                .room(Scene.ROOM)
                .with("captureInterviewId=30; source=capture")
                .ben()
                .guest(LUCIA, "")
                .answer();
        assertThat(asked.told()).isEqualTo("matched 30/20 allow");
        assertThat(asked.warnings()).containsExactly("data_mismatch.time");
        assertThat(scene.call("c")
                        .at("10:00")
                        .with("captureInterviewId=30; source=capture")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .told())
                .isEqualTo("review data_mismatch.time");
    }

    private static Scene group() {
        return both().application("22", "Aisha Khan", "aisha@mail.example")
                .interview("30", "20", "10:00", Scene.ROOM, "1")
                .interview("31", "21", "10:00", Scene.ROOM, "1")
                .interview("32", "22", "10:00", Scene.ROOM, "1");
    }

    @Test
    void aGroupIsHeldThoughNotEverybodyCanBeTold() {
        String all = "matched 30/20 31/21 32/22 hold:group_content";
        assertThat(group().call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .ben()
                        .guest(LUCIA, "")
                        .guest("", "iPhone")
                        .answer()
                        .told())
                .isEqualTo(all);
        assertThat(group().call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .ben()
                        .guest(LUCIA, "")
                        .guest("tb@other.example", "Tom Byrne")
                        .answer()
                        .match()
                        .publication()
                        .reason())
                .isEqualTo(app.pinbridge.contracts.ReasonCode.GROUP_CONTENT);
    }

    @Test
    void aGroupsPanelStoredAsSeveralHasAllTargets() {
        Scene scene = both().interview("30", "20", "10:00", Scene.ROOM, "1")
                .interview("31", "20", "10:00", Scene.ROOM, "3")
                .interview("32", "21", "10:00", Scene.ROOM, "1")
                .interview("33", "21", "10:00", Scene.ROOM, "3");
        assertThat(scene.call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .ben()
                        .guest("cleo@acme.example", "")
                        .guest(LUCIA, "")
                        .guest(TOM, "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 31/20 32/21 33/21 hold:group_content");
    }

    @Test
    void ofAnEntryThatBlocksADayTheSessionThatWasHeldIsMeant() {
        Scene scene = both().interview("30", "20", "10:00", "", "1").interview("31", "21", "14:00", "", "1");
        assertThat(scene.call("c")
                        .scheduled("08:00", 540)
                        .held("14:00", 44)
                        .ben()
                        .guest(LUCIA, "", "attended=false")
                        .guest(TOM, "")
                        .answer()
                        .told())
                .isEqualTo("matched 31/21 allow");
    }

    @Test
    void anotherCustomersLinkAndOneThatOnlyLooksLikeOursSayNothing() {
        for (String host :
                new String[] {"xacme.pinpointhq.com", "x-acme.pinpointhq.com", "acme.pinpointhq.com.evil.example"}) {
            assertThat(both().call("c")
                            .at("10:00")
                            .with("description=https://" + host + "/admin/jobs/10/applications/20")
                            .ben()
                            .answer()
                            .told())
                    .as(host)
                    .startsWith("unmatched");
        }
        assertThat(both().call("c")
                        .at("10:00")
                        .with(
                                "description=https://www.google.com/url?q=https%3A%2F%2Facme.pinpointhq.com%2Fadmin%2Fjobs%2F10%2Fapplications%2F20")
                        .ben()
                        .answer()
                        .told())
                .isEqualTo("matched /20 allow");
    }

    @Test
    void linksToTwoCandidatesAreAConflictThoughOneIsThere() {
        assertThat(both().interview("30", "20", "10:00", Scene.ROOM, "1")
                        .call("c")
                        .at("10:00")
                        .room(Scene.ROOM)
                        .with("description=https://acme.pinpointhq.com/admin/jobs/10/applications/20 "
                                + "https://acme.pinpointhq.com/admin/jobs/10/applications/21")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .told())
                .isEqualTo("review data_mismatch.link_conflict");
    }
}
