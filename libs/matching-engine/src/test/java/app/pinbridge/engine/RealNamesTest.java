package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that look like devices, tools, titles or particles, and names written otherwise. */
class RealNamesTest {

    private static String inTheSlot(String recorded, String email, String shown) {
        return new Scene()
                .application("20", recorded, "known@mail.example")
                .interview("30", "20", "10:00", "", "1")
                .call("c")
                .at("10:00")
                .ben()
                .guest(email, shown)
                .answer()
                .told();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Md Hasan", "Don Draper", "Ing Tan", "Christopher Guest", "Hannah Kitchen", "Liv Gast", "Rosa Pixel",
                "Phone Myint", "Jan Bot", "Wei Gong", "Anna Otter", "Marcel·lí Puig", "迪丽热巴·迪力木拉提", "Gal·la Coll"
            })
    void surnamesThatMeanSomethingElseTooAreNames(String name) {
        assertThat(inTheSlot(name, "other@mail.example", name)).isEqualTo("matched 30/20 allow");
    }

    @ParameterizedTest
    @CsvSource({
        "Pieter Vandermeer, Pieter van der Meer",
        "Ana Delacruz, Ana de la Cruz",
        "Omar Alrashid, Omar Al Rashid",
        "Ian Macdonald, Ian Mac Donald",
        "Pieter van der Meer, P. van der Meer",
        "Anne-Marie Roux, Anne–Marie Roux",
        "田中由紀, 田中由紀さん",
        "Kim Minsu, Kim Minsu님",
        "Lewis Gao, Lew Gao"
    })
    void namesWrittenOtherwiseAreTheSame(String recorded, String shown) {
        assertThat(inTheSlot(recorded, "other@mail.example", shown)).isEqualTo("matched 30/20 allow");
    }

    @ParameterizedTest
    @CsvSource({
        "민준 이, Minjun Lee",
        "유진 최, Eugene Choi",
        "Сергей Хрущёв, Sergei Khrushchev",
        "Александр Юрьев, Alexander Yuriev",
        "สมชาย ใจดี, Somchai Jaidee",
        "தமிழ் செல்வன், Tamil Selvan",
        "Oluwaseun Eze, Seun Eze"
    })
    void namesOfAnotherScriptAreKnownInTheirUsualSpelling(String recorded, String shown) {
        assertThat(inTheSlot(recorded, "", shown)).isEqualTo("matched 30/20 allow");
        assertThat(inTheSlot(recorded, "other@mail.example", shown)).isEqualTo("matched 30/20 allow");
    }

    @ParameterizedTest
    @CsvSource({"太郎 田中, Giulia Rossi", "민준 이, Jenny Lee", "Анна Петрова, Ivan Petrov"})
    void whatCannotBeToldOfANameDecidesNothing(String recorded, String shown) {
        assertThat(inTheSlot(recorded, "other@mail.example", shown)).startsWith("review");
    }

    @ParameterizedTest
    @CsvSource({"Jan Novák, Jana Nováková", "Daniel Costa, Daniela Costa", "Christian Weber, Christina Weber"})
    void aGivenNameThatDiffersInALetterIsLeftToAPerson(String recorded, String shown) {
        assertThat(inTheSlot(recorded, "other@mail.example", shown)).isEqualTo("review data_mismatch.candidate_wrong");
    }

    @Test
    void whoseNameInCharactersIsTheBeginningOfTheCandidatesDoesNotDisturb() {
        Scene.Answer answer = new Scene()
                .application("20", "민준 이", "known@mail.example")
                .interview("30", "20", "10:00", Scene.ROOM, "1")
                .job("11", "Analyst", "")
                .application("21", "敏 李", "min@mail.example", "jobId=11")
                .call("c")
                .at("10:00")
                .with("conferencingUrl=" + Scene.ROOM)
                .ben()
                .guest("", "Minjun Lee")
                .answer();
        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.warnings()).isEmpty();
    }

    @Test
    void aTitleOfColleaguesWhoHaveACandidatesGivenNamesIsNotAboutTheCandidate() {
        Scene scene = new Scene()
                .user("4", "hung@acme.example", "Văn Hùng", "Phạm")
                .application("20", "Văn Hùng Nguyễn", "known@mail.example")
                .interview("30", "20", "10:45", "", "4");
        assertThat(scene.call("c")
                        .at("10:00")
                        .with("title=Văn Hùng / Cleo")
                        .without("meetingType")
                        .guest("hung@acme.example", "Văn Hùng Phạm")
                        .guest("cleo@acme.example", "Cleo Marsh")
                        .answer()
                        .told())
                .isEqualTo("ignored");
        assertThat(scene.call("d")
                        .at("10:00")
                        .with("title=Văn Hùng Nguyễn / Cleo")
                        .without("meetingType")
                        .guest("hung@acme.example", "Văn Hùng Phạm")
                        .guest("cleo@acme.example", "Cleo Marsh")
                        .answer()
                        .told())
                .startsWith("review");
    }

    @ParameterizedTest
    @CsvSource({"Do Min Ho, La Min Ho", "Min Ho Do, La Min Ho"})
    void familyNamesThatLookLikeParticlesTellPeopleApart(String recorded, String shown) {
        assertThat(inTheSlot(recorded, "other@mail.example", shown)).startsWith("review");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fred.jones@mail.example", "fred@mail.example", "bot.anna@mail.example", "known@gong.io"})
    void addressesThatLookLikeMachinesAreKnownWhereTheyArePeoples(String address) {
        assertThat(new Scene()
                        .application("20", "Lucía Ferrer", address)
                        .interview("30", "20", "10:00", "", "1")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest(address, "")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kitchen",
                "Guest",
                "Guest 2",
                "Ada's Pixel",
                "iPhone",
                "The Kitchen",
                "Pixel 7 Pro",
                "SM-G991B",
                "OPPO A54",
                "Teilnehmer 1"
            })
    void devicesAreNobody(String shown) {
        assertThat(inTheSlot("Lucía Ferrer", "", shown)).isEqualTo("review insufficient.other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"conv-88ad1@indeedemail.com", "jane.roe@privaterelay.appleid.com"})
    void aRelayAddressSpellsNoName(String relay) {
        assertThat(inTheSlot("Lucía Ferrer", relay, "")).isEqualTo("review insufficient.other");
        assertThat(inTheSlot("Lucía Ferrer", relay, relay)).isEqualTo("review insufficient.other");
    }

    @ParameterizedTest
    @CsvSource({
        "Dmitry Ivanov, Дмитрий Иванов",
        "William Hargreaves, Bill Hargreaves",
        "Wei Wang, 王伟",
        "Minsu Kim, 김민수",
        "Minjun Lee, 이민준",
        "Julia Tsvetaeva, Юлия Цветаева",
        "David Cohen, דוד כהן",
        "Francisco Ibarra, Paco Ibarra"
    })
    void aNameInAnotherFormIsFoundWithoutAnInterviewButDecidesNothing(String recorded, String shown) {
        assertThat(new Scene()
                        .application("20", recorded, "known@mail.example")
                        .call("c")
                        .at("10:00")
                        .ben()
                        .guest("other@mail.example", shown)
                        .answer()
                        .told())
                .isEqualTo("review missing_in_ats.call");
    }
}
