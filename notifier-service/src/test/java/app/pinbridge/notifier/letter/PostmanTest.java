package app.pinbridge.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmanTest {

    @ParameterizedTest
    @CsvSource({"0, PT5S", "1, PT10S", "5, PT2M40S", "9, PT42M40S", "10, PT1H", "1000, PT1H"})
    void thePauseGrowsUpToAnHour(int attempts, Duration pause) {
        assertThat(Postman.pause(attempts)).isEqualTo(pause);
    }
}
