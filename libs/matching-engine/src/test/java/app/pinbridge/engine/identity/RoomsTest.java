package app.pinbridge.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomsTest {
    /** Generous, for machines that do much else; what is not linear takes minutes. */
    private static final Duration NO_TIME = Duration.ofSeconds(2);

    private static final String THREAD = "19%3ameeting_NjQ4AAA%40thread.v2";
    private static final String CONTEXT = "?context=%7b%22Tid%22%3a%221a%22%2c%22Oid%22%3a%222b%22%7d";

    /** One meeting each, in many forms. */
    static final List<Meeting> MEETINGS = List.of(
            meeting(
                    "zoom/89123456789",
                    "https://zoom.us/j/89123456789",
                    "HTTPS://US02WEB.ZOOM.US/j/89123456789?pwd=aBc#success",
                    "acme.zoom.us/j/89123456789",
                    "https://acme.zoom.us/s/89123456789?zak=eyJ",
                    "https://acme-org.zoom.us/w/89123456789?tk=1",
                    "https://eu01web.zoom.us/wc/join/89123456789",
                    "https://app.zoom.us/wc/89123456789/join?fromPWA=1",
                    "https://app.zoom.us/wc/89123456789/start",
                    "https://zoom.us/launch/jc/89123456789",
                    "https://zoom.us/join?confno=89123456789",
                    "zoommtg://zoom.us/join?action=join&confno=89123456789&pwd=x",
                    "zoomus://us02web.zoom.us/join?confno=891-2345-6789",
                    "https://zoom.us/j/891%202345%206789",
                    "zoom.us/j/891 2345 6789",
                    "https://zoom.us/j/891-2345-6789",
                    "https://www.zoom.com/j/89123456789",
                    "https://zoom.us:443/j/89123456789/",
                    "https://zoom.us./j/89123456789",
                    "https://zoom.us/j/89123456789.",
                    "https://zoom.us/j/89123456789 Passcode: 1234",
                    "Zoom: https://zoom.us/j/89123456789",
                    "<https://zoom.us/j/89123456789>"),
            meeting("zoom/1601234567", "https://www.zoomgov.com/j/1601234567", "zoomgov.com/j/1601234567?pwd=x"),
            meeting(
                    "zoom/meeting/register/tzabc1",
                    "https://zoom.us/meeting/register/tZAbc1",
                    "https://us02web.zoom.us/meeting/register/tZAbc1#/registration",
                    "https://zoom.us/meeting/attendee/tZAbc1/ics?user_id=2"),
            personal(
                    "zoom/my/ada.lovelace",
                    "https://acme.zoom.us/my/Ada.Lovelace?pwd=x",
                    "https://zoom.us/wc/my/ada.lovelace",
                    "https://zoom.us/my/ada.lovelace/"),
            meeting(
                    "meet/abcdefghij",
                    "https://meet.google.com/abc-defg-hij",
                    "http://meet.google.com/abc-defg-hij?authuser=0&hs=122",
                    "meet.google.com/abc-defg-hij/",
                    "https://meet.google.com/_meet/abc-defg-hij?ijlm=1",
                    "https://g.co/meet/abc-defg-hij",
                    "https://tel.meet/abc-defg-hij?pin=1234567",
                    "https://meet.google.com/linkredirect?authuser=0&dest=https%3A%2F%2Fmeet.google.com%2Fabc-defg-hij"),
            meeting("meet/lookup/hs4qvz3tb7", "https://meet.google.com/lookup/hs4qvz3tb7?authuser=1"),
            personal(
                    "meet/lookup/acmestandup", "https://g.co/meet/acme-standup", "meet.google.com/lookup/acme-standup"),
            meeting(
                    "teams/19:meeting_njq4aaa@thread.v2",
                    "https://teams.microsoft.com/l/meetup-join/" + THREAD + "/0" + CONTEXT,
                    "https://teams.microsoft.com/l/meetup-join/19:meeting_NjQ4AAA@thread.v2/0",
                    "https://teams.microsoft.com/l/meetup-join/19%253ameeting_NjQ4AAA%2540thread.v2/0",
                    "https://gov.teams.microsoft.us/l/meetup-join/" + THREAD + "/0" + CONTEXT,
                    "https://teams.microsoft.com/_#/l/meetup-join/" + THREAD + "/0" + CONTEXT,
                    "https://teams.microsoft.com/v2/?meetingjoin=true#/l/meetup-join/" + THREAD + "/0" + CONTEXT,
                    "https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fmeetup-join%2F"
                            + "19%3Ameeting_NjQ4AAA%40thread.v2%2F0%3Fcontext%3D%257b%2522Tid%2522%257d%26anon%3Dtrue"
                            + "&type=meetup-join&deeplinkId=1&suppressPrompt=true",
                    "https://teams.microsoft.com/meetingOptions/?organizerId=1&tenantId=2"
                            + "&threadId=19_meeting_NjQ4AAA@thread.v2&messageId=0&language=en-US",
                    "msteams:/l/meetup-join/" + THREAD + "/0" + CONTEXT,
                    "msteams://teams.microsoft.com/l/meetup-join/" + THREAD + "/0"),
            meeting(
                    "teams/19:channel@thread.tacv2/1600000000001",
                    "https://teams.microsoft.com/l/meetup-join/19%3achannel%40thread.tacv2/1600000000001" + CONTEXT),
            meeting(
                    "teams/9345678901234",
                    "https://teams.live.com/meet/9345678901234?p=AbC",
                    "https://teams.microsoft.com/meet/9345678901234?p=AbC&utm_source=mail",
                    "https://teams.cloud.microsoft/meet/9345678901234",
                    "https://teams.live.com/dl/launcher/launcher.html?url=%2F_%23%2Fmeet%2F9345678901234%3Fp%3DAbC",
                    "https://teams.microsoft.com/v2/?meetingjoin=true#/meet/9345678901234?p=AbC"),
            meeting(
                    "webex/m0a1b2c3",
                    "https://acme.webex.com/acme/j.php?MTID=m0a1B2c3",
                    "http://acme.webex.com/acme/j.php?mtid=m0a1b2c3&utm_medium=email",
                    "https://acme.webex.com/wbxmjs/joinservice/sites/acme/meeting/download/99?MTID=m0a1b2c3"),
            meeting("webex/acme.webex.com/weblink/register/r1f", "https://acme.webex.com/acme/j.php?RGID=r1F"),
            meeting("webex/acme.webex.com/ed/123456", "https://acme.webex.com/acme/j.php?ED=123456&UID=0&PW=x"),
            meeting("webex/26123456789", "https://acme.webex.com/meet/26123456789", "acme.webex.com/join/26123456789"),
            meeting(
                    "webex/acme.webex.com/webappng/sites/acme/meeting/download/0f1e2d",
                    "https://acme.webex.com/webappng/sites/acme/meeting/download/0f1e2d",
                    "https://acme.webex.com/webappng/sites/acme/meeting/info/0f1e2d?siteurl=acme",
                    "https://acme.webex.com/wbxmjs/joinservice/sites/acme/meeting/download/0f1e2d"),
            personal(
                    "webex/acme.webex.com/ada",
                    "https://acme.webex.com/meet/ada",
                    "https://acme.webex.com/join/Ada",
                    "https://acme.webex.com/webappng/sites/acme/dashboard/pmr/ada"),
            meeting(
                    "meet.goto.com/123456789",
                    "https://global.gotomeeting.com/join/123456789",
                    "https://www.gotomeeting.com/join/123-456-789",
                    "https://app.gotomeeting.com/?meetingId=123456789",
                    "https://app.gotomeeting.com/index.html?meetingid=123456789",
                    "https://global.gotomeeting.com/install/123456789",
                    "https://meet.goto.com/123456789",
                    "app.goto.com/meeting/123456789",
                    "https://app.goto.com/meet/123456789"),
            personal(
                    "meet.goto.com/adalovelace",
                    "https://gotomeet.me/AdaLovelace",
                    "https://meet.goto.com/adalovelace"),
            meeting(
                    "bluejeans.com/123456789",
                    "https://bluejeans.com/123456789",
                    "https://bluejeans.com/123456789/4321",
                    "https://acme.bluejeans.com/123456789/4321/webrtc?src=calendar"),
            meeting(
                    "chime.aws/1234567890",
                    "https://chime.aws/1234567890",
                    "https://app.chime.aws/meetings/1234567890",
                    "https://app.chime.aws/meetings/1234%2056%207890"),
            personal("chime.aws/ada", "https://chime.aws/ada", "https://app.chime.aws/meetings/Ada"),
            meeting("v.ringcentral.com/join/123456789", "https://v.ringcentral.com/join/123456789?pw=x"),
            meeting("meetings.ringcentral.com/j/1491234567", "https://meetings.ringcentral.com/j/1491234567?pwd=x"),
            meeting(
                    "meet.jit.si/acmeinterview42",
                    "https://meet.jit.si/AcmeInterview42#config.prejoinPageEnabled=false",
                    "https://meet.jit.si/AcmeInterview42?jwt=eyJ",
                    "https://meet.jit.si/static/dialInInfo.html?room=AcmeInterview42"),
            meeting("8x8.vc/acme/screen-42", "https://8x8.vc/acme/screen-42", "8x8.vc/acme/Screen-42"),
            personal("8x8.vc/acme/ada.lovelace", "https://8x8.vc/acme/ada.lovelace"),
            meeting("join.skype.com/abcdef123", "https://join.skype.com/AbCdEf123", "join.skype.com/AbCdEf123"),
            meeting(
                    "whereby/acme-12345-abcde",
                    "https://whereby.com/acme-12345-abcde",
                    "whereby.com/acme-12345-abcde/?embed",
                    "https://whereby.com/acme-12345-abcde?displayName=Guest"),
            personal("whereby/ada", "https://whereby.com/ada", "https://whereby.com/Ada/?from=cal"),
            meeting(
                    "conf.example.com/join?id=1",
                    "https://conf.example.com/join?id=1",
                    "https://conf.example.com/join/?utm_source=mail&pwd=x&id=1&from=cal#success",
                    "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fconf.example.com%2Fjoin%3Fid%3D1&data=05"));

    /** Links of two meetings each. */
    static final List<List<String>> APART = List.of(
            List.of(launched("AAA"), launched("BBB")),
            List.of(
                    "https://teams.microsoft.com/_#/l/meetup-join/19:meeting_AAA@thread.v2/0",
                    "https://teams.microsoft.com/_#/l/meetup-join/19:meeting_BBB@thread.v2/0"),
            List.of(
                    "https://teams.microsoft.com/v2/#/meet/9345678901234",
                    "https://teams.microsoft.com/v2/#/meet/9345678901235"),
            List.of(
                    "https://teams.microsoft.com/l/meetup-join/19%3ac%40thread.tacv2/1600000000001",
                    "https://teams.microsoft.com/l/meetup-join/19%3ac%40thread.tacv2/1600000000002"),
            List.of(
                    "https://teams.microsoft.com/meetingOptions/?threadId=19_meeting_AAA@thread.v2",
                    "https://teams.microsoft.com/meetingOptions/?threadId=19_meeting_BBB@thread.v2"),
            List.of("https://acme.webex.com/acme/j.php?RGID=r1", "https://acme.webex.com/acme/j.php?RGID=r2"),
            List.of("https://acme.webex.com/acme/j.php?ED=1", "https://acme.webex.com/acme/j.php?ED=2"),
            List.of("https://acme.webex.com/acme/j.php?ED=1", "https://globex.webex.com/globex/j.php?ED=1"),
            List.of("https://acme.webex.com/acme/j.php?MTID=m1", "https://acme.webex.com/acme/j.php?MTID=m2"),
            List.of("https://acme.webex.com/meet/ada", "https://globex.webex.com/meet/ada"),
            List.of("https://app.gotomeeting.com/?meetingId=1", "https://app.gotomeeting.com/?meetingId=2"),
            List.of("https://conf.example.com/join?id=1", "https://conf.example.com/join?id=2"),
            List.of("https://conf.example.com/join?id=1&id=2", "https://conf.example.com/join?id=1&id=3"),
            List.of("https://conf.example.com/#/room/1", "https://conf.example.com/#/room/2"),
            List.of("https://conf.example.com/room 1", "https://conf.example.com/room 2"),
            List.of("https://conf.example.com/room(1)", "https://conf.example.com/room(2)"),
            List.of(
                    "https://conf.example.com/join?id=1&back=https://conf.example.com/home",
                    "https://conf.example.com/join?id=2&back=https://conf.example.com/home"),
            List.of("https://meeting.zoho.com/meeting/join?key=1", "https://meeting.zoho.com/meeting/join?key=2"),
            List.of("zoommtg://zoom.us/join?confno=89123456789", "zoommtg://zoom.us/join?confno=89123456780"),
            List.of("https://meet.jit.si/Acme One", "https://meet.jit.si/Acme Two"),
            List.of("https://acme.whereby.com/interview-1", "https://globex.whereby.com/interview-1"),
            List.of("https://v.ringcentral.com/join/149123456", "https://meetings.ringcentral.com/j/149123456"),
            List.of(
                    "https://urldefense.com/v3/__https://zoom.us/j/89123456789__;!!a!b$",
                    "https://urldefense.com/v3/__https://zoom.us/j/89123456780__;!!a!b$"));

    static final List<String> NONE = List.of(
            "",
            " ",
            "tel:+442071234567",
            "tel:+1.555.123.4567",
            "555.123.4567",
            "sip:ada@acme.com",
            "mailto:ada@acme.com",
            "Microsoft Teams Meeting",
            "Room 4.2",
            "4.21/2",
            "zoom.us",
            "https://zoom.us/join",
            "https://zoom.us/u/adAbC123",
            "https://zoom.us/zoomconference?m=abc",
            "https://zoom.us/my",
            "https://zoom.us/rec/share/abc",
            "https://support.zoom.us/hc/en-us/articles/201362193",
            "https://meet.google.com",
            "https://meet.google.com/",
            "https://meet.google.com/new",
            "https://meet.google.com/landing?authuser=0",
            "https://meet.google.com/linkredirect?dest=https%3A%2F%2Fmeet.google.com%2Fnew",
            "https://meet.google.com/linkredirect?authuser=0",
            "https://g.co/meet",
            "https://teams.microsoft.com",
            "https://teams.microsoft.com/v2/",
            "https://teams.microsoft.com/_#/calendarv2",
            "https://teams.microsoft.com/dl/launcher/launcher.html?type=meetup-join",
            "https://teams.microsoft.com/dl/launcher/launcher.html?url=https%3A%2F%2Fexample.com%2Fmeet%2F1",
            "https://dialin.teams.microsoft.com/8551f4c1-bea3-441a-8738-69aa517a91c5?id=1",
            "https://acme.webex.com",
            "https://acme.webex.com/acme/ldr.php?RCID=1",
            "https://acme.webex.com/meet",
            "https://global.gotomeeting.com/install",
            "https://link.gotomeeting.com/system-check",
            "https://meet.goto.com/install",
            "https://bluejeans.com/111",
            "https://bluejeans.com/numbers?ll=en",
            "https://chime.aws/dialinnumbers/",
            "https://v.ringcentral.com/teleconference",
            "https://8x8.vc/acme",
            "https://meet.jit.si/",
            "https://whereby.com/",
            "https://whereby.com/information/faq",
            "https://conf.example.com/",
            "https://conf.example.com/join?utm_source=mail",
            "https://protect-us.mimecast.com/s/AbC?domain=zoom.us");

    /** What an invitation may hold around or before the same link. */
    static final List<String> WRITTEN = List.of(
            "Join: https://zoom.us/j/89123456789",
            "(https://zoom.us/j/89123456789)",
            "[https://zoom.us/j/89123456789]",
            "<https://zoom.us/j/89123456789>",
            "<https://zoom.us/j/89123456789|Join Zoom>",
            "[https://zoom.us/j/89123456789](https://zoom.us/j/89123456789).",
            "*https://zoom.us/j/89123456789*, or by phone",
            "_https://zoom.us/j/89123456789_",
            "“https://zoom.us/j/89123456789”",
            "See https://zoom.us/j/89123456789. Then wait!",
            "https://zoom.us/j/89123456789?pwd=x&amp;from=addon;",
            "&lt;https://zoom.us/j/89123456789&gt;",
            "<a href=\"https://zoom.us/j/89123456789\">Join</a>",
            "<a href='https://zoom.us/j/89123456789?pwd=x'>Join</a>",
            "<a href=https://zoom.us/j/89123456789>Join</a>",
            "Join Zoom Meetinghttps://zoom.us/j/89123456789",
            "https://zoom.us/j/89123456789\\nPasscode: 1",
            "https://zoom.us/j/89123456789\u00a0(code 1)",
            "https://zoom.us/j/89123456789\u200b",
            "https://zoom.us/j/89123456789(code 1)",
            "https://zoom.us/j/89123456789加入",
            "链接zoom.us/j/89123456789",
            "at zoom.us/j/89123456789, please",
            "Zoom:acme.zoom.us/j/89123456789",
            "zoom.us/j/891 2345 6789 and/or by phone",
            "zoom.us/j/891 2345 6789?pwd=x",
            "zoommtg://zoom.us/join?confno=89123456789",
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F89123456789%3Fpwd%3Dx&data=05%7C02&reserved=0",
            "https://eur01.safelinks.protection.outlook.com/ap/x-1/?url=https%3A%2F%2Fzoom.us%2Fj%2F89123456789&amp;data=05",
            "https://www.google.com/url?q=https://zoom.us/j/89123456789&sa=D&source=calendar",
            "https://www.google.co.uk/url?sa=D&q=https%3A%2F%2Fzoom.us%2Fj%2F89123456789",
            "https://meet.google.com/linkredirect?authuser=0&dest=https%3A%2F%2Fzoom.us%2Fj%2F89123456789",
            "https://urldefense.proofpoint.com/v1/url?u=https://zoom.us/j/89123456789&k=x",
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__zoom.us_j_89123456789-3Fpwd-3Dx&d=DwMFaQ&c=e-x_y",
            "https://urldefense.com/v3/__https://zoom.us/j/89123456789?pwd=x__;!!AbC!xyz$",
            "https://urldefense.com/v3/__https:/zoom.us/j/89123456789__;!!AbC!xyz$ ",
            "https://urldefense.com/v3/__https://zoom.us/j/89123456789*success__;Iw!!AbC!xyz$",
            "https://secure-web.cisco.com/1aBc-d_E/https%3A%2F%2Fzoom.us%2Fj%2F89123456789%3Fpwd%3Dx",
            "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fzoom.us%2fj%2f89123456789&c=E,1,x&typo=1",
            "https://url.us.m.mimecastprotect.com/r/x?url=https%3A%2F%2Fzoom.us%2Fj%2F89123456789",
            "https://eu-west-1.protection.sophos.com?d=zoom.us&u=aHR0cHM6Ly96b29tLnVzL2ovODkxMjM0NTY3ODk=&i=1",
            "https://url.avanan.click/v2/___https://zoom.us/j/89123456789___.YXAzOmE",
            "https://click.example.com/track?to=https%3A%2F%2Fzoom.us%2Fj%2F89123456789",
            "https://urldefense.com/v3/__https://eur01.safelinks.protection.outlook.com/?url=https*3A*2F*2Fzoom.us*2Fj*2F89123456789&data=05*7C__;JSUlJSUl!!a!b$",
            "https://secure-web.cisco.com/1a/https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fzoom.us%252Fj%252F89123456789");

    static final List<String> BESIDE = List.of(
            "",
            "and/or 24/7, see a.b/c",
            "https://docs.google.com/document/d/1",
            "https://conf.example.com/join?id=1",
            "g.co/calendar",
            "Dial in: https://zoom.us/u/adAbC123",
            "ada@zoom.us/j/89123456789",
            "example.com/zoom.us/j/89123456789",
            "notzoom.us/j/89123456789",
            "https://zoom.us.example.com/j/89123456789",
            "tel:+442071234567");

    record Meeting(Room room, List<String> links) {}

    private static Meeting meeting(String room, String... links) {
        return new Meeting(new Room(room, false), List.of(links));
    }

    private static Meeting personal(String room, String... links) {
        return new Meeting(new Room(room, true), List.of(links));
    }

    private static String launched(String thread) {
        return "https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fmeetup-join%2F19%3Ameeting_"
                + thread + "%40thread.v2%2F0&type=meetup-join";
    }

    @ParameterizedTest
    @FieldSource("MEETINGS")
    void oneMeetingHasOneRoomHoweverItsLinkIsWritten(Meeting meeting) {
        assertThat(meeting.links())
                .allSatisfy(link -> assertThat(Rooms.of(link)).contains(meeting.room()));
    }

    @ParameterizedTest
    @FieldSource("MEETINGS")
    void aTextMentionsTheRoomsOfProviders(Meeting meeting) {
        boolean unknown = meeting.room().text().startsWith("conf.");
        List<String> found = meeting.links().stream()
                .filter(link -> link.contains("/") && !link.startsWith("msteams:/l"))
                .toList();

        assertThat(found)
                .allSatisfy(link -> assertThat(Rooms.in("Join (" + link + "), please."))
                        .isEqualTo(unknown ? List.of() : List.of(meeting.room())));
    }

    @Test
    void noTwoMeetingsOfTheTableShareARoom() {
        assertThat(MEETINGS.stream().map(Meeting::room).distinct()).hasSameSizeAs(MEETINGS);
    }

    @ParameterizedTest
    @FieldSource("APART")
    void twoMeetingsHaveTwoRooms(List<String> links) {
        assertThat(links.stream().flatMap(link -> Rooms.of(link).stream()).distinct())
                .hasSize(links.size());
    }

    @ParameterizedTest
    @FieldSource("NONE")
    void aPageWithoutAMeetingIsNoRoom(String link) {
        assertThat(Rooms.of(link)).isEmpty();
        assertThat(Rooms.in("See " + link + " for more")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("WRITTEN")
    void aLinkIsFoundInWhatSurroundsIt(String text) {
        assertThat(Rooms.in(text)).containsExactly(new Room("zoom/89123456789", false));
        assertThat(Rooms.in("Hello\n" + text + "\nBye")).containsExactly(new Room("zoom/89123456789", false));
    }

    @ParameterizedTest
    @FieldSource("BESIDE")
    void otherLinksAreNoRooms(String text) {
        assertThat(Rooms.in(text)).isEmpty();
    }

    @Test
    void aTextMentionsSeveralRoomsInTheirOrder() {
        assertThat(Rooms.in("https://meet.google.com/abc-defg-hij or zoom.us/j/89123456789, again:"
                        + " https://acme.zoom.us/j/89123456789; Ada's is https://zoom.us/my/ada"))
                .containsExactly(
                        new Room("meet/abcdefghij", false),
                        new Room("zoom/89123456789", false),
                        new Room("zoom/my/ada", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "/",
                "a.",
                "a./",
                "https://",
                "https://a.b/",
                "https://a.b/https://a.b/?u=https://a.b/&v=",
                "https://a.b/?u=https://c.d/&v=https://e.f/ ",
                "https://zoom.us/j/891 ",
                "zoom.us/j/123 4567 ",
                "https://zoom.us/j/89123456789 ",
                "https://teams.microsoft.com/dl/launcher/launcher.html?url=",
                "https://teams.microsoft.com/_#/",
                "https://urldefense.com/v3/__https://",
                "https://whereby.com/-aaaaaaa",
                "&lt;",
                "%25",
                "((((",
                "zoom.us/j/*.,",
            })
    void aHostileTextIsReadInNoTime(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        // As long as a link may be.
        String cut = (piece.repeat(8_000 / piece.length()) + " ").repeat(25);

        assertTimeout(NO_TIME, () -> Rooms.in(text));
        assertTimeout(NO_TIME, () -> Rooms.in(cut));
        assertTimeout(NO_TIME, () -> Rooms.in("https://zoom.us/j/1?" + text));
        assertTimeout(NO_TIME, () -> Rooms.of(text));
    }
}
