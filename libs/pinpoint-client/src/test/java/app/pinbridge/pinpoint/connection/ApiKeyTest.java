package app.pinbridge.pinpoint.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.pinpoint.connection.Parsed.Invalid;
import app.pinbridge.pinpoint.connection.Parsed.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeyTest {

    @Test
    void a_key_gives_itself_away_only_when_asked_to() {
        ApiKey key = ApiKey.of(" s3cr3t-key ");

        assertThat(key).hasToString("ApiKey[redacted]");
        assertThat(String.valueOf(ApiKey.parse("s3cr3t-key"))).doesNotContain("s3cr3t");
        assertThat(key.reveal()).isEqualTo("s3cr3t-key");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\", KEY_EMPTY",
                "\"  \", KEY_EMPTY",
                "two words, KEY_HAS_WRONG_CHARACTERS",
                "schlüssel, KEY_HAS_WRONG_CHARACTERS",
                "\"line\nbreak\", KEY_HAS_WRONG_CHARACTERS"
            })
    void what_cannot_be_a_key_is_refused(String pasted, Problem problem) {
        assertThat(ApiKey.parse(pasted))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.problem()).isEqualTo(problem));
    }

    @Test
    void an_error_about_a_key_does_not_hold_it() {
        assertThatThrownBy(() -> ApiKey.of("bad s3cr3t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void too_long_a_key_is_refused() {
        assertThat(ApiKey.parse("k".repeat(513)))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.problem()).isEqualTo(Problem.KEY_TOO_LONG));
    }
}
