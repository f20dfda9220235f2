package app.pinbridge.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Match.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rivals | runner_up    | Others within reach | whoever else it may be takes this from it; the likeliest is named",
                "rule   | stands_alone | Rule                | exact address of one live application stands alone",
                "rule   | same_meeting | Rule                | interviews held in one meeting belong together",
                "room   | occurrence   | Meeting link        | at this time only this interview has it",
                "a_new  | one.of_them  | A new               | one of them"
            })
    void evidenceIsSaidInWordsThatARecruiterKnows(
            String feature, String level, String featureWords, String levelWords) {
        Waterfall.Bar bar = bar(feature, level, null);

        assertThat(EvidenceWords.featureWords(bar)).isEqualTo(featureWords);
        assertThat(EvidenceWords.levelWords(bar)).isEqualTo(levelWords);
    }

    @ParameterizedTest
    @CsvSource({
        "interviews/31, Interview 31",
        "applications/141, Application 141",
        "job_seekers/7, Talent pipeline record 7",
        "https://meet.example/31, https://meet.example/31",
        "09:00, 09:00"
    })
    void aRecordIsNamedByItsKindAndNumber(String value, String words) {
        assertThat(EvidenceWords.atsWords(bar("rivals", "runner_up", value))).isEqualTo(words);
    }

    @Test
    void whatPinpointDoesNotHaveIsLeftOut() {
        assertThat(EvidenceWords.atsWords(bar("rule", "stands_alone", null))).isEmpty();
    }

    private static Waterfall.Bar bar(String feature, String level, @Nullable String ats) {
        return Waterfall.of(List.of(new Evidence(feature, level, -1.0, null, ats)))
                .bars()
                .getFirst();
    }
}
