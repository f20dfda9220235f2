package app.pinbridge.publisher.send;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Others build on the codes of publications: each that can come is in the README. */
class ReasonCodesTest {
    private static final Pattern IN_SOURCE = Pattern.compile(
            "(?:Drop|Hold|Rejected|rejected\\(handle, plan, intent|lost\\(handle, intent)(?:\\(|, )\"([a-z_.]+)\"");
    private static final Set<String> DOCUMENTED = documented();

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {
                "BAD_REQUEST",
                "KEY_REFUSED",
                "INTEGRATION_NOT_ENABLED",
                "PERMISSION_MISSING",
                "NOT_FOUND",
                "NOT_PINPOINT",
                "CONFLICT",
                "UNPROCESSABLE",
                "REFUSED",
                "ADDRESS_FORBIDDEN",
                "CALLED_OFF"
            })
    void whatPinpointRefusesHasADocumentedReason(ErrorCode code) {
        SendOutcome outcome = SendOutcome.of(Answer.failed(new Failure.Refused(code, "No.", 400)));

        if (outcome instanceof SendOutcome.Rejected(String reason)) {
            assertThat(DOCUMENTED).contains(reason);
        } else {
            assertThat(outcome)
                    .isInstanceOfAny(
                            SendOutcome.Barred.class, SendOutcome.CalledOff.class, SendOutcome.NotReached.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {
                "SERVER_ERROR",
                "SERVICE_UNAVAILABLE",
                "TIMEOUT",
                "CONNECTION_LOST",
                "ANSWER_TOO_LARGE",
                "UNREADABLE",
                "INTERRUPTED"
            })
    void anAnswerThatIsLostHasADocumentedReason(ErrorCode code) {
        SendOutcome outcome = SendOutcome.of(Answer.failed(new Failure.Unavailable(code, "", true)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SendOutcome.Unknown.class,
                        unknown -> assertThat(DOCUMENTED).contains(unknown.reason()));
    }

    @Test
    void whatTheSourcesNameIsDocumented() throws IOException {
        Set<String> named;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            named = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ReasonCodesTest::named)
                    .collect(Collectors.toSet());
        }

        assertThat(named).contains("match_changed", "comment_gone", "too_long", "sender_lost");
        assertThat(DOCUMENTED).containsAll(named);
    }

    private static Stream<String> named(Path file) {
        return IN_SOURCE.matcher(read(file)).results().map(found -> found.group(1));
    }

    private static Set<String> documented() {
        String table = read(Path.of("README.md"))
                .split("## Why a comment is not posted")[1]
                .split("\n## ")[0];
        return Pattern.compile("`([a-z_.*]+)`")
                .matcher(table)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
