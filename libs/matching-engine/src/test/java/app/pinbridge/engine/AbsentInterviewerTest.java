package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pinbridge.contracts.Match;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is not there is missing; wrong is only somebody who came instead, and neither is said of whom nobody could look up. */
class AbsentInterviewerTest {
    private static final String LUCIA = "lucia.ferrer@mail.example";

    private static Scene scene(String interviewers) {
        return new Scene()
                .application("20", "Lucía Ferrer", LUCIA)
                .interview("30", "20", "10:00", Scene.ROOM, interviewers);
    }

    private static CallScene call(Scene scene) {
        return scene.call("c").at("10:00").room(Scene.ROOM).guest(LUCIA, "");
    }

    private static List<Match.Evidence> interviewer(Scene.Answer answer) {
        return answer.match().explanation().stream()
                .filter(row -> row.feature().equals("interviewer"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "c_188abc@resource.calendar.google.com, Boardroom (8)"})
    void anInterviewerWhoStayedAwayIsMissingWhereNobodyCameInstead(String room, String shown) {
        CallScene call = call(scene("1"))
                .with("recordedBy=ben@acme.example")
                .guest("ben@acme.example", "Ben Okafor", "attended=false");
        if (!room.isEmpty()) {
            call.guest(room, shown);
        }

        Scene.Answer answer = call.answer();

        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.warnings()).containsExactly("data_mismatch.participant_missing");
        assertThat(interviewer(answer))
                .extracting(Match.Evidence::level, Match.Evidence::call, Match.Evidence::ats)
                .containsExactly(tuple("absent", "nobody", "Ben Okafor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attended=true", "attended=false"})
    void inThePlaceOfAnInterviewerComesOnlyWhoCame(String cleo) {
        Scene.Answer answer = call(scene("1"))
                .with("recordedBy=ada@acme.example")
                .guest("ben@acme.example", "Ben Okafor", "attended=false")
                .guest("cleo@acme.example", "Cleo Marsh", cleo)
                .answer();

        assertThat(answer.warnings()).containsExactly("data_mismatch.participant_wrong");
        assertThat(interviewer(answer))
                .extracting(Match.Evidence::level, Match.Evidence::call)
                .containsExactly(tuple(
                        "substitute", cleo.endsWith("true") ? "Cleo Marsh, ada@acme.example" : "ada@acme.example"));
    }

    @Test
    void notesWithoutTheCandidateAreHeldThoughTheInterviewerStayedAwayToo() {
        Scene.Answer answer = scene("1")
                .call("c")
                .at("10:00")
                .room(Scene.ROOM)
                .with("captureInterviewId=30; source=capture")
                .guest(LUCIA, "Lucía Ferrer", "attended=false")
                .guest("ben@acme.example", "Ben Okafor", "attended=false")
                .answer();

        assertThat(answer.told()).isEqualTo("matched 30/20 hold:data_mismatch.participant_missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "3 8"})
    void ofAnInterviewerWhomNobodyCouldLookUpNobodySaysThatAnotherCame(String interviewers) {
        Scene.Answer answer = call(scene(interviewers)
                        .sync("users", "initial=done; readable=false; through=2026-03-10T00:00:00Z"))
                .ben()
                .answer();

        assertThat(answer.told()).isEqualTo("matched 30/20 allow");
        assertThat(answer.warnings()).isEmpty();
        assertThat(interviewer(answer)).isEmpty();
    }

    @Test
    void notesOfStrangersAreHeldWhereTheInterviewerCouldNotBeLookedUp() {
        Scene.Answer answer = scene("8")
                .call("c")
                .at("10:00")
                .room(Scene.ROOM)
                .with("captureInterviewId=30; source=capture")
                .guest("cleo@acme.example", "Cleo Marsh")
                .guest("max@home.example", "Max Power")
                .answer();

        assertThat(answer.told()).isEqualTo("matched 30/20 hold:data_mismatch.participant_wrong");
    }
}
