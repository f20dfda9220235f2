package app.pinbridge.gateway.token;

import app.pinbridge.gateway.signin.Person;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Makes the tokens that tell a service who asks. They live shorter than anybody needs to steal one. */
@Singleton
public final class ServiceTokens {
    /** How long a token is good for. */
    public static final Duration LIFETIME = Duration.ofMinutes(2);

    private static final String ISSUER = "pinbridge-gateway";
    private static final String AUDIENCE = "pinbridge";

    private final SigningKey key;
    private final Clock clock;

    /** Tokens signed with this key. */
    public ServiceTokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** The value of the {@code Authorization} header for a request on behalf of this person or machine. */
    public String bearer(Person person) {
        Instant now = clock.instant();
        return "Bearer "
                + Jwt.issuer(ISSUER)
                        .audience(AUDIENCE)
                        .subject(person.email())
                        .upn(person.email())
                        .groups(person.roles())
                        .claim("tenantid", person.tenantId())
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFETIME))
                        .jws()
                        .algorithm(SignatureAlgorithm.RS256)
                        .sign(key.get());
    }
}
