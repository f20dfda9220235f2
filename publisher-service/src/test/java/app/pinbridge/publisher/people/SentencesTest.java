package app.pinbridge.publisher.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person is told the reason that there is, not another one. */
class SentencesTest {

    static List<String> codes() throws IOException {
        String table = Files.readString(Path.of("README.md"))
                .split("## Why a comment is not posted")[1]
                .split("\n## ")[0];
        return Pattern.compile("\\| `(?:held|rejected)` \\|([^|]*)\\|")
                .matcher(table)
                .results()
                .map((MatchResult row) -> row.group(1))
                .flatMap(cell -> Pattern.compile("`([a-z_]+)`").matcher(cell).results())
                .map((MatchResult code) -> code.group(1))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyReasonForWhichNothingIsPostedHasASentenceOfItsOwn(String code) {
        assertThat(Sentences.of(code)).isNotEqualTo(Sentences.DOUBTFUL).endsWith(".");
    }

    @Test
    void theReadmeNamesThem() throws IOException {
        assertThat(codes()).contains("consent", "too_long", "erased", "integration_not_enabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data_mismatch.candidate_wrong", "data_mismatch.time", "unknown"})
    void whatMakesAMatchDoubtfulIsSaidAsSuch(String code) {
        assertThat(Sentences.of(code)).isEqualTo(Sentences.DOUBTFUL);
    }
}
