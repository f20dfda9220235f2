package app.pinbridge.kit.internal;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Tokens by which one service knows another: a minute long, signed with the secret that the services of one installation
 * share ({@code pinbridge.internal.secret}, at least 32 characters; without it the service does not start).
 */
@ApplicationScoped
public class InternalTokens {
    private static final Logger LOG = Logger.getLogger(InternalTokens.class);
    private static final String ISSUER = "pinbridge-internal";
    private static final String SCHEME = "Bearer ";

    private final JwtConsumer consumer;
    private final SecretKey key;
    private final String service;

    /** Tokens of the service with this name. */
    public InternalTokens(
            @ConfigProperty(name = "pinbridge.internal.secret") String secret,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        if (secret.length() < 32) {
            throw new IllegalStateException("pinbridge.internal.secret must have at least 32 characters");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.service = service;
        this.consumer = new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                .setExpectedIssuer(ISSUER)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(10)
                .build();
    }

    /** Value of the {@link InternalFilter#HEADER header} of a call to another service. */
    public String authorization() {
        return SCHEME
                + Jwt.issuer(ISSUER)
                        .subject(service)
                        .expiresIn(Duration.ofMinutes(1))
                        .jws()
                        .algorithm(SignatureAlgorithm.HS256)
                        .sign(key);
    }

    /** The service that a header's value names; empty when it is none of ours. */
    public Optional<String> service(String authorization) {
        if (!authorization.startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            return Optional.of(consumer.processToClaims(authorization.substring(SCHEME.length()))
                    .getSubject());
        } catch (InvalidJwtException | MalformedClaimException e) {
            LOG.debugf("internal token refused: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
