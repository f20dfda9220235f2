package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoIsTheCandidateTest {
    private static final String LUCIA = "lucia.ferrer@mail.example";

    private static Scene lucia() {
        return new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", "", "1");
    }

    @Test
    void anotherAddressIsFineWhereNameInterviewerAndSlotFitOneInterview() {
        assertThat(lucia().call("c")
                        .at("10:00")
                        .ben()
                        .guest("lf@other.example", "Lucia Ferrer")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
        assertThat(lucia().application("21", "Lucia Ferrer", "else@mail.example")
                        .interview("31", "21", "10:00", "", "1")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("lf@other.example", "Lucia Ferrer")
                        .answer()
                        .told())
                .isEqualTo("review ambiguous");
        assertThat(lucia().application("21", "Tom Byrne", "tom@mail.example")
                        .interview("31", "21", "10:00", "", "1")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("lf@other.example", "Lucia Ferrer")
                        .answer()
                        .told())
                .startsWith("review");
    }

    @Test
    void gmailIgnoresDotsAndTagsOthersDoNot() {
        Scene gmail =
                new Scene().application("20", "L F", "lucia.ferrer@gmail.com").interview("30", "20", "10:00", "", "3");
        assertThat(gmail.call("c")
                        .at("10:00")
                        .ben()
                        .guest("LuciaFerrer+jobs@googlemail.com", "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
        assertThat(lucia().call("c")
                        .at("10:00")
                        .ben()
                        .guest("luciaferrer@mail.example", "")
                        .answer()
                        .told())
                .startsWith("review");
    }

    @Test
    void aRelayAddressSaysNothingAndTheRoomDecides() {
        Scene scene =
                new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", Scene.ROOM, "1");
        assertThat(scene.call("c")
                        .at("10:00")
                        .ben()
                        .room(Scene.ROOM)
                        .guest("x7@privaterelay.appleid.com", "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
        assertThat(lucia().call("c")
                        .at("10:00")
                        .ben()
                        .guest("x7@privaterelay.appleid.com", "")
                        .answer()
                        .told())
                .isEqualTo("review insufficient.other");
    }

    @Test
    void anAgencyBooksForTheCandidateNamedInTheTitle() {
        Scene.Answer answer = lucia().call("c")
                .at("10:00")
                .with("title=Interview Lucia Ferrer")
                .ben()
                .guest("rita@agency.example", "Rita Agent")
                .answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.access()).doesNotContain("rita@agency.example");
    }

    private static Scene agency() {
        return new Scene()
                .application("20", "Lucía Ferrer", "box@agency.example")
                .application("21", "Tom Byrne", "box@agency.example")
                .application("22", "Noor Haddad", "box@agency.example")
                .interview("30", "20", "10:00", "", "1")
                .interview("31", "21", "13:00", "", "1");
    }

    @Test
    void oneMailboxOfSeveralCandidatesSaysNothing() {
        assertThat(agency().call("c")
                        .at("10:00")
                        .with("title=Lucia Ferrer interview")
                        .ben()
                        .guest("box@agency.example", "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
        assertThat(agency().call("c")
                        .at("10:00")
                        .ben()
                        .guest("box@agency.example", "")
                        .answer()
                        .told())
                .isEqualTo("review duplicate_in_ats.candidate");
    }

    @Test
    void namesakesAreToldByAddressOrByInterviewer() {
        Scene scene = new Scene()
                .application("20", "Tom Byrne", "tom1@mail.example")
                .application("21", "Tom Byrne", "tom2@mail.example")
                .interview("30", "20", "10:00", "", "1")
                .interview("31", "21", "10:00", "", "3");
        assertThat(scene.call("c")
                        .at("10:00")
                        .guest("cleo@acme.example", "")
                        .guest("tom2@mail.example", "Tom Byrne")
                        .answer()
                        .told())
                .isEqualTo("matched 31/21 allow");
        scene.call("c").with("deleted=true").end();
        assertThat(scene.call("d")
                        .at("10:00")
                        .guest("cleo@acme.example", "")
                        .guest("", "Tom Byrne")
                        .answer()
                        .told())
                .isEqualTo("matched 31/21 allow");
    }

    @Test
    void aNameAloneNeverDecides() {
        Scene scene = new Scene().application("20", "Lucía Ferrer", LUCIA);
        assertThat(scene.call("c")
                        .at("10:00")
                        .ben()
                        .guest("x@other.example", "Lucia Ferrer")
                        .answer()
                        .told())
                .isEqualTo("review missing_in_ats.call");
        assertThat(lucia().call("c")
                        .at("10:00")
                        .ben()
                        .guest("x@other.example", "Lucia")
                        .answer()
                        .told())
                .startsWith("review");
    }

    @Test
    void spellingsOfANameAreOne() {
        String[][] pairs = {
            {"Łukasz Øster", "Lukasz Oster"},
            {"Jürgen Groß", "Juergen Gross"},
            {"Seán O’Brien", "Sean OBrien"},
            {"Jean-Pierre Dupont", "Jean Pierre Dupont"},
            {"José Núñez", "Jose\u0301 Nu\u0301n\u0303ez"},
            {"Dmitri Volkov", "Дмитрий Волков"},
            {"Wei Wang", "王伟"},
            {"Tom Byrne", "Byrne, Tom"},
            {"Mohammed Ali", "محمد علي"},
            {"Robert Smith", "Bob Smith"},
            {"María García López", "Maria Garcia"},
            {"Ana de Souza", "Ana Souza (she/her) | Acme"}
        };
        for (String[] pair : pairs) {
            Scene scene =
                    new Scene().application("20", pair[0], "a@mail.example").interview("30", "20", "10:00", "", "1");
            assertThat(scene.call("c")
                            .at("10:00")
                            .ben()
                            .guest("z@other.example", pair[1])
                            .answer()
                            .told())
                    .as(pair[1])
                    .isEqualTo("matched 30/20 allow");
        }
    }

    @Test
    void devicesAndMarriedNamesDoNotDisturb() {
        assertThat(lucia().call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "Lucia Becker")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
        assertThat(lucia().call("c")
                        .at("10:00")
                        .ben()
                        .guest(LUCIA, "iPhone")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
    }

    @Test
    void whoJoinsOnAPartnersAccountIsWarnedOf() {
        Scene.Answer answer = lucia().call("c")
                .at("10:00")
                .ben()
                .guest(LUCIA, "Lucia Ferrer", "attended=false")
                .guest("max@home.example", "Max Power", "invited=false")
                .answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.warnings()).containsExactly("data_mismatch.participant_wrong");
    }

    @Test
    void anotherCandidateWhoShowsUpIsWarnedOf() {
        Scene.Answer answer = lucia().application("21", "Tom Byrne", "tom@mail.example")
                .call("c")
                .at("10:00")
                .ben()
                .guest(LUCIA, "Lucia Ferrer")
                .guest("", "Tom Byrne", "invited=false")
                .answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 hold:data_mismatch.candidate_wrong");
        assertThat(answer.warnings()).containsExactly("data_mismatch.candidate_wrong");
    }

    @Test
    void hiddenGuestsNeedTheRoom() {
        Scene scene =
                new Scene().application("20", "Lucía Ferrer", LUCIA).interview("30", "20", "10:00", Scene.ROOM, "1");
        assertThat(scene.call("c")
                        .at("10:00")
                        .with("guestListHidden=true; recordedBy=ben@acme.example")
                        .room(Scene.ROOM)
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
        assertThat(lucia().call("c")
                        .at("10:00")
                        .with("guestListHidden=true; recordedBy=ben@acme.example")
                        .answer()
                        .told())
                .isEqualTo("review insufficient.hidden_guests");
    }

    @Test
    void aCoupleOnOneMailboxNeedsTheName() {
        Scene scene = new Scene()
                .application("20", "Ann Gray", "home@mail.example")
                .application("21", "Max Power", "home@mail.example")
                .interview("30", "20", "10:00", "", "1");
        assertThat(scene.call("c")
                        .at("10:00")
                        .ben()
                        .guest("home@mail.example", "Ann Gray")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
        assertThat(scene.call("d")
                        .at("10:00")
                        .ben()
                        .guest("home@mail.example", "")
                        .answer()
                        .told())
                .isEqualTo("review duplicate_in_ats.candidate");
    }

    @Test
    void aMailboxOfPeopleWhoseNamesCannotBeComparedIsOfSeveral() {
        Scene agency = new Scene()
                .application("20", "Ηλίας Κοντός", "desk@agency.example", "candidateId=c1")
                .application("21", "ศักดิ์ชัย โพธิ์ทอง", "desk@agency.example", "candidateId=c2");
        assertThat(agency.call("c")
                        .at("10:00")
                        .ben()
                        .guest("desk@agency.example", "Freja Virtanen")
                        .answer()
                        .told())
                .isEqualTo("review duplicate_in_ats.candidate");
    }

    @Test
    void ofACoupleInOneSlotTheNameShownTellsAndTheMailboxsOwnDoesNot() {
        Scene couple = new Scene()
                .application("20", "Yujin Han", "yujin.han@post.example", "candidateId=c1")
                .application("21", "Volkan Han", "yujin.han@post.example", "candidateId=c2")
                .interview("30", "20", "10:00", "", "1")
                .interview("31", "21", "10:00", "", "1");
        assertThat(couple.call("c")
                        .at("10:00")
                        .ben()
                        .guest("yujin.han@post.example", "Yujin Han")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
        assertThat(couple.call("d")
                        .at("10:00")
                        .ben()
                        .guest("yujin.han@post.example", "")
                        .answer()
                        .status())
                .isEqualTo("review");
    }

    @ParameterizedTest
    @CsvSource({
        "Taro Hayashi, 太郎 林",
        "Hanako Sato, 佐藤花子",
        "Weera Ploingam, วีระ พลอยงาม",
        "Napa Panya, นภา ปัญญา",
        "Orathai Wongyai, อรทัย วงศ์ใหญ่",
        "Matze Saeed, Matthias Saeed"
    })
    void aNameIsReadInItsScript(String shown, String known) {
        assertThat(new Scene()
                        .application("20", known, "a@mail.example")
                        .interview("30", "20", "10:00", "", "1")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("b@other.example", shown)
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
    }

    @Test
    void aSharedFamilyNameInCharactersIsNotTheSamePerson() {
        assertThat(new Scene()
                        .application("20", "花子 佐藤", "a@mail.example")
                        .interview("30", "20", "10:00", "", "1")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("b@other.example", "Bohdana 佐藤")
                        .answer()
                        .told())
                .doesNotStartWith("matched");
    }
}
