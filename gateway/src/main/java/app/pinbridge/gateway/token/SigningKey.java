package app.pinbridge.gateway.token;

import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.interfaces.RSAKey;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The private key that signs tokens for the services, read once: from the configuration itself or from a file. */
@Singleton
public final class SigningKey {
    private static final int SHORTEST = 2048;

    private final Optional<PrivateKey> key;

    /** Reads the key that the configuration names. */
    public SigningKey(
            @ConfigProperty(name = "smallrye.jwt.sign.key") Optional<String> content,
            @ConfigProperty(name = "smallrye.jwt.sign.key.location") Optional<String> location) {
        this.key = content.or(() -> location.map(SigningKey::read)).map(SigningKey::decode);
    }

    /** Whether there is a key and it is long enough. */
    public boolean isUsable() {
        return key.filter(
                        found -> found instanceof RSAKey rsa && rsa.getModulus().bitLength() >= SHORTEST)
                .isPresent();
    }

    PrivateKey get() {
        return key.orElseThrow(() -> new IllegalStateException("no signing key"));
    }

    @Override
    public String toString() {
        return "SigningKey[" + (isUsable() ? "present" : "absent") + "]";
    }

    private static PrivateKey decode(String content) {
        try {
            return KeyUtils.decodePrivateKey(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key that signs the services' tokens is no private key in PKCS#8.", e);
        }
    }

    /** A path, or one written as {@code file:…}. */
    private static String read(String location) {
        try {
            return Files.readString(Path.of(location.replaceFirst("^file:(//)?", "")));
        } catch (IOException e) {
            throw new UncheckedIOException("smallrye.jwt.sign.key.location cannot be read: " + location, e);
        }
    }
}
