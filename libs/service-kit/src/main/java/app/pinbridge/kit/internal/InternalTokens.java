package app.pinbridge.kit.internal;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tokens by which one service knows another: a minute long, signed with the secret that the services of one installation
 * share ({@code pinbridge.internal.secret}, at least 32 characters; without it the service does not start).
 */
@ApplicationScoped
public class InternalTokens {
    private static final Logger LOG = Logger.getLogger(InternalTokens.class);
    private static final String ISSUER = "pinbridge-internal";

    private final JWTParser parser;
    private final SecretKey key;
    private final String service;

    /** Tokens of the service with this name. */
    public InternalTokens(
            JWTParser parser,
            @ConfigProperty(name = "pinbridge.internal.secret") String secret,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        if (secret.length() < 32) {
            throw new IllegalStateException("pinbridge.internal.secret must have at least 32 characters");
        }
        this.parser = parser;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.service = service;
    }

    /** Value of an {@code Authorization} header for a call to another service. */
    public String authorization() {
        return "Bearer "
                + Jwt.issuer(ISSUER)
                        .subject(service)
                        .expiresIn(Duration.ofMinutes(1))
                        .jws()
                        .algorithm(SignatureAlgorithm.HS256)
                        .sign(key);
    }

    /** The service that an {@code Authorization} header names; empty when it is none of ours. */
    public Optional<String> service(String authorization) {
        if (!authorization.startsWith("Bearer ")) {
            return Optional.empty();
        }
        try {
            var token = parser.verify(authorization.substring("Bearer ".length()), key);
            return ISSUER.equals(token.getIssuer()) ? Optional.of(token.getSubject()) : Optional.empty();
        } catch (ParseException e) {
            LOG.debugf("internal token refused: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
