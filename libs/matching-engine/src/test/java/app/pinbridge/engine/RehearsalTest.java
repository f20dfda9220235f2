package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colleagues who practise interviews among themselves interview nobody. */
class RehearsalTest {
    private static CallScene call(String title) {
        return new Scene()
                .call("c")
                .at("10:00")
                .without("meetingType")
                .with("title=" + title)
                .ben()
                .guest("ada@acme.example", "Ada Lind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Interview training", "Mock interview", "Practice interview: Cleo & Ben"})
    void practiceAmongColleaguesIsIgnoredAndWithSomebodyFromOutsideAskedAbout(String title) {
        assertThat(call(title).answer().told()).isEqualTo("ignored");
        assertThat(call(title).guest("new@mail.example", "Noor Haddad").answer().told())
                .isEqualTo("unmatched missing_in_ats.candidate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Interview", "Interview: Training Manager"})
    void anInterviewWithoutTheCandidateOnTheInvitationIsAskedAbout(String title) {
        assertThat(call(title).answer().told()).isEqualTo("unmatched missing_in_ats.candidate");
    }
}
