package app.pinbridge.testkit;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** People's tokens for tests, signed with a key that is made anew in each JVM. */
public final class TestTokens {
    /** Secret that services share in tests. */
    public static final String INTERNAL_SECRET = "internal-secret-of-tests-0123456789abcdef";

    private static final KeyPair KEYS = keys();

    private TestTokens() {}

    /** Key for {@code mp.jwt.verify.publickey}. */
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** A token as the gateway makes it, of a person with these roles. */
    public static String of(String tenantId, String email, String... roles) {
        return Jwt.issuer("pinbridge-gateway")
                .audience("pinbridge")
                .upn(email)
                .subject(email)
                .groups(Set.of(roles))
                .claim("tenantid", tenantId)
                .expiresIn(Duration.ofMinutes(5))
                .sign(KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no RSA", e);
        }
    }
}
