package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeTest {
    private static final String LUCIA = "lucia.ferrer@mail.example";
    private static final String TOM = "tom@mail.example";

    private static Scene both(String rooms) {
        return new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .application("21", "Tom Byrne", TOM)
                .interview("30", "20", "10:00", rooms, "1")
                .interview("31", "21", "10:45", rooms, "1");
    }

    @Test
    void movedInTheCalendarOnlyIsStillTheInterview() {
        Scene scene =
                new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", Scene.ROOM, "1");
        Scene.Answer answer = scene.call("c")
                .at("2026-03-05T15:00:00Z")
                .room(Scene.ROOM)
                .ben()
                .guest(LUCIA, "")
                .answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.warnings()).containsExactly("data_mismatch.time");
    }

    @Test
    void whatTheSyncHasNotSeenIsWaitedFor() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA).synced("2026-03-03T10:50:00Z");
        scene.call("c").at("10:00").ben().guest(LUCIA, "").end();
        assertThat(scene.answer("c").told()).isEqualTo("pending not_synced_yet");
        assertThat(scene.interview("30", "20", "10:00", "", "1").answer("c").told())
                .isEqualTo("matched 30/20 allow");
    }

    @Test
    void twoCandidatesInOneRecordingAreNotGuessedBetween() {
        assertThat(both("").call("c")
                        .scheduled("10:00", 45)
                        .held("10:00", 90)
                        .ben()
                        .guest(LUCIA, "")
                        .guest(TOM, "")
                        .answer()
                        .told())
                .isEqualTo("review ambiguous");
        assertThat(both("").call("c")
                        .scheduled("10:00", 45)
                        .held("10:00", 46)
                        .ben()
                        .guest(LUCIA, "")
                        .guest(TOM, "", "invited=false; joinedAt=2026-03-03T10:43:00Z")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
    }

    @Test
    void onePersonalRoomTellsNobodyApart() {
        String room = "https://acme.zoom.us/my/ben";
        assertThat(both(room).call("c").at("10:00").room(room).ben().answer().told())
                .startsWith("review");
        assertThat(both(room)
                        .call("c")
                        .at("10:45")
                        .room(room)
                        .ben()
                        .guest("x@y.example", "Tom Byrne")
                        .answer()
                        .told())
                .isEqualTo("matched 31/21 allow");
    }

    @Test
    void aSharedLinkIsToldByOccurrence() {
        assertThat(both(Scene.ROOM)
                        .call("c")
                        .at("10:45")
                        .room(Scene.ROOM)
                        .ben()
                        .with("guestListHidden=true")
                        .answer()
                        .told())
                .isEqualTo("matched 31/21 allow");
    }

    @Test
    void anHourLateIsLateUnlessAnotherInterviewCameBetween() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", "", "1");
        scene.call("c")
                .scheduled("10:00", 45)
                .held("11:05", 40)
                .ben()
                .guest(LUCIA, "")
                .end();
        assertThat(scene.answer("c").told()).isEqualTo("matched 30/20 allow");
        scene.application("21", "Tom Byrne", TOM).interview("31", "21", "10:45", "", "1");
        assertThat(scene.answer("c").told()).startsWith("review");
    }

    @Test
    void aWrongTimeZoneDoesNotMakeItTheNeighboursInterview() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .application("21", "Tom Byrne", TOM)
                .interview("30", "20", "10:00", "", "1")
                .interview("31", "21", "11:00", "", "1");
        Scene.Answer answer =
                scene.call("c").at("11:00").ben().guest(LUCIA, "Lucia Ferrer").answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.warnings()).containsExactly("data_mismatch.time");
    }

    @Test
    void aNoShowIsMatchedAndHeld() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", "", "1");
        assertThat(scene.call("c")
                        .at("10:00")
                        .with("status=no_show")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 hold:no_show");
    }

    @Test
    void ofABlockAndItsSessionsTheSessionIsMeant() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .interview("29", "20", "", "", "1", "startAt=2026-03-03T08:00:00Z; endAt=2026-03-03T18:00:00Z")
                .interview("30", "20", "10:00", "", "1");
        assertThat(scene.call("c").at("10:00").ben().guest(LUCIA, "").answer().told())
                .isEqualTo("matched 30/20 allow");
    }

    @Test
    void anInterviewWithoutASlotIsNotGuessed() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "", "", "1");
        assertThat(scene.call("c").at("10:00").ben().guest(LUCIA, "").answer().told())
                .isEqualTo("matched /20 allow");
    }

    @Test
    void aCallBeforeItIsHeldPublishesNothing() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", "", "1");
        assertThat(scene.call("c")
                        .scheduled("10:00", 45)
                        .with("status=scheduled")
                        .without("notes")
                        .ben()
                        .guest(LUCIA, "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 none");
    }

    @Test
    void aRoomOfItsOwnOnAnotherDayIsAskedAbout() {
        for (String[] guest :
                new String[][] {{"iPhone", "insufficient.other"}, {"C. Dubois", "data_mismatch.candidate_wrong"}}) {
            Scene.Answer answer = new Scene()
                    .application("20", "Noor Haddad", "noor@mail.example")
                    .interview("30", "20", "10:00", Scene.ROOM, "1")
                    .call("c")
                    .at("2026-03-04T10:00:00Z")
                    .without("meetingType")
                    .with("title=Video call")
                    .room(Scene.ROOM)
                    .ben()
                    .guest("", guest[0])
                    .answer();
            assertThat(answer.told()).isEqualTo("review " + guest[1]);
            assertThat(answer.match().suggestions().getFirst().interviewId()).isEqualTo("30");
        }
    }
}
