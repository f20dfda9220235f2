package app.pinbridge.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.ReasonCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code that publisher-service may give as a reason has words; which there are, its sources and its client's tell. */
class CommentWordsTest {
    private static final Pattern OWN =
            Pattern.compile("(?:Drop|Hold|Rejected|Closed|rejected|lost)\\([^\"()]*\"([a-z_]+)\"");
    private static final Pattern OF_PINPOINT = Pattern.compile("(?m)^ {4}([A-Z][A-Z_]+)[,;]$");

    static Set<String> codesOfThePublisher() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("../publisher-service/src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> found(OWN, file))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static Set<String> codesOfPinpointsAnswers() {
        Path codes = Path.of("../libs/pinpoint-client/src/main/java/app/pinbridge/pinpoint/answer/ErrorCode.java");
        return found(OF_PINPOINT, codes)
                .map(code -> code.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> codesOfTheMatch() {
        return Arrays.stream(ReasonCode.values()).map(ReasonCode::wireName);
    }

    @ParameterizedTest
    @MethodSource({"codesOfThePublisher", "codesOfPinpointsAnswers", "codesOfTheMatch"})
    @ValueSource(strings = "comment_permission_missing")
    void everyCodeHasASentence(String code) {
        assertThat(CommentWords.reason(code))
                .isNotEqualTo(CommentWords.NO_WORDS)
                .doesNotContain("_")
                .endsWith(".");
    }

    @Test
    void theCodesAreFoundInTheSources() throws IOException {
        assertThat(codesOfThePublisher())
                .contains("erased", "other_company", "not_needed", "comment_gone", "too_long", "sender_lost");
        assertThat(codesOfPinpointsAnswers()).contains("connection_lost", "unprocessable", "interrupted");
    }

    @Test
    void aCodeOfANewerServiceIsNotShownRaw() {
        assertThat(CommentWords.reason("brand_new_code")).isEqualTo(CommentWords.NO_WORDS);
    }

    @ParameterizedTest
    @EnumSource(CommentOutcome.class)
    void everyOutcomeHasWords(CommentOutcome outcome) {
        var comment = new PublisherClient.Comment(null, outcome, null, null, null, null, null);

        assertThat(CommentWords.words(comment)).isNotBlank();
        assertThat(CommentWords.tone(comment)).isIn("ok", "busy", "warn", "bad", "quiet");
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map((MatchResult result) -> result.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
