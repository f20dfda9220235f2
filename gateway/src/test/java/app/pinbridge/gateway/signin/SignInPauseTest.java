package app.pinbridge.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInPauseTest {
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final SignInPause pause = new SignInPause(clock);

    @Test
    void fewerWrongTriesAreForgiven() {
        fail(SignInPause.TRIES - 1);

        assertThat(pause.isPaused("a@acme.com")).isFalse();
    }

    @Test
    void tooManyWrongTriesPauseTheAccountAndNoOther() {
        fail(SignInPause.TRIES);

        assertThat(pause.isPaused("A@acme.com ")).isTrue();
        assertThat(pause.isPaused("b@acme.com")).isFalse();
    }

    @Test
    void thePausePasses() {
        fail(SignInPause.TRIES);

        now = now.plus(SignInPause.PAUSE).plus(Duration.ofSeconds(1));

        assertThat(pause.isPaused("a@acme.com")).isFalse();
    }

    @Test
    void afterAPauseCountingBeginsAnew() {
        fail(SignInPause.TRIES);
        now = now.plus(SignInPause.PAUSE).plus(Duration.ofSeconds(1));

        fail(SignInPause.TRIES - 1);

        assertThat(pause.isPaused("a@acme.com")).isFalse();
    }

    @Test
    void aRightPasswordWipesTheSlate() {
        fail(SignInPause.TRIES - 1);

        pause.succeeded("a@acme.com");
        fail(1);

        assertThat(pause.isPaused("a@acme.com")).isFalse();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(time -> pause.failed("a@acme.com"));
    }
}
