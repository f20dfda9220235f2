package app.pinbridge.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T08:00:00Z",
                "2026-03-02T08:00:00.5Z",
                "2026-03-02T08:00:00.123456789Z",
                "2026-03-02T08:00:00+01:00",
                "2026-03-02T08:00:00-11:30",
                "2026-03-02T08:00:00-00:00",
                "2026-03-02t08:00:00z",
                "2026-03-02T08:00Z",
                "2026-03-02T08:00:00.Z",
                "2026-03-02T08:00:00+01:00:30",
                "2024-02-29T23:59:59.999Z",
                "0001-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "+12026-03-02T08:00:00Z"
            })
    void readsWhatIsoAllows(String text) {
        assertThat(Instants.parse(text)).isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-02",
                "2026-03-02T08:00:00",
                "2026-03-02 08:00:00Z",
                "2026-03-02_08:00:00Z",
                "2026-02-29T08:00:00Z",
                "2026-13-02T08:00:00Z",
                "2026-03-02T24:00:01Z",
                "2026-12-31T23:59:60Z",
                "2016-12-31T23:59:60Z",
                "2026-03-02T08:00:00Zulu",
                "2026-03-02T08:00:00+0100",
                "2026-03-02T08:00:00+19:00",
                "2026-03-02T08:00:00.1234567891Z",
                "1772438400"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
