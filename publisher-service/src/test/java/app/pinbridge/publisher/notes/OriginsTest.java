package app.pinbridge.publisher.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private final Origins origins = new Origins(List.of("https://notes.example.com"));

    @Test
    void anAllowedOriginIsAsked() {
        assertThat(origins.allowed("https://notes.example.com/c/1?x=y")).isPresent();
        assertThat(origins.allowed("https://NOTES.example.com:443/c/1")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://notes.example.com/c/1",
                "https://notes.example.com:8443/c/1",
                "https://notes.example.com.evil.example/c/1",
                "https://evil.example/https://notes.example.com",
                "https://notes.example.com@evil.example/",
                "https://evil.example@notes.example.com/",
                "https://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "//notes.example.com/c/1",
                "https://notes.example.com\\@evil.example/",
                "no address"
            })
    void nothingElseIs(String url) {
        assertThat(origins.allowed(url)).isEmpty();
    }
}
