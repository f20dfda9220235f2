package app.pinbridge.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.gateway.GatewayConfig;
import app.pinbridge.gateway.token.SigningKey;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartCheckTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @Test
    void withoutASessionKeyThereIsNoConfiguration() {
        assertThatThrownBy(() -> builder().build()).hasMessageContaining("pinbridge.session.key is required");
    }

    @Test
    void whatIsNotSecretHasADefault() {
        GatewayConfig config = config(KEY);

        assertThat(config.publicUrl()).hasToString("http://127.0.0.1:8080");
        assertThat(config.services().ingestUrl()).hasToString("http://127.0.0.1:8082");
        assertThat(config.api().maxBody()).isEqualTo(1024 * 1024);
        assertThat(config.api().timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.users().file()).isEmpty();
        assertThat(config.hostTokens().file()).isEmpty();
    }

    @Test
    void aShortSessionKeyIsRefused() {
        assertRefused("short", signingKey(2048), "32 characters");
    }

    @Test
    void noSigningKeyIsRefused() {
        assertRefused(KEY, Optional.empty(), "smallrye.jwt.sign.key");
    }

    @Test
    void aShortSigningKeyIsRefused() {
        assertRefused(KEY, signingKey(1024), "2048 bits");
    }

    @Test
    void aGatewayThatNobodyCouldEnterIsRefused() {
        assertThatThrownBy(() -> StartCheck.check(KEY, key(signingKey(2048)), false))
                .hasMessageContaining("pinbridge.users.file");
    }

    @Test
    void aGoodConfigurationPasses() {
        assertThatCode(() -> StartCheck.check(KEY, key(signingKey(2048)), true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "file:", "file://"})
    void aSigningKeyMayStandInAFile(String prefix, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + signingKey(2048).orElseThrow() + "\n-----END PRIVATE KEY-----\n");

        assertThat(new SigningKey(Optional.empty(), Optional.of(prefix + file)).isUsable())
                .isTrue();
    }

    @Test
    void aSigningKeyIsNeverPrinted() {
        assertThat(key(signingKey(2048))).hasToString("SigningKey[present]");
    }

    private static void assertRefused(String session, Optional<String> signing, String words) {
        assertThatThrownBy(() -> StartCheck.check(session, key(signing), true)).hasMessageContaining(words);
    }

    private static GatewayConfig config(String session) {
        return builder()
                .withDefaultValue("pinbridge.session.key", session)
                .build()
                .getConfigMapping(GatewayConfig.class);
    }

    private static SmallRyeConfigBuilder builder() {
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter());
    }

    private static SigningKey key(Optional<String> content) {
        return new SigningKey(content, Optional.empty());
    }

    private static Optional<String> signingKey(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return Optional.of(Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
