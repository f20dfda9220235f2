package app.pinbridge.gateway.protection;

import app.pinbridge.gateway.GatewayConfig;
import app.pinbridge.gateway.signin.Accounts;
import app.pinbridge.gateway.token.SigningKey;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start, with a sentence, rather than to run unsafe or useless. */
@Startup
@Singleton
final class StartCheck {
    private static final int SHORTEST_KEY = 32;

    private final GatewayConfig config;
    private final SigningKey signingKey;
    private final Accounts accounts;
    private final boolean companySignIn;

    StartCheck(
            GatewayConfig config,
            SigningKey signingKey,
            Accounts accounts,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean companySignIn) {
        this.config = config;
        this.signingKey = signingKey;
        this.accounts = accounts;
        this.companySignIn = companySignIn;
    }

    @PostConstruct
    void check() {
        check(config.session().key(), signingKey, companySignIn || !accounts.isEmpty());
    }

    static void check(String sessionKey, SigningKey signingKey, boolean somebodyCanSignIn) {
        if (sessionKey.length() < SHORTEST_KEY) {
            throw new IllegalStateException("pinbridge.session.key is shorter than 32 characters.");
        }
        if (!signingKey.isUsable()) {
            throw new IllegalStateException(
                    "No key to sign the services' tokens: set smallrye.jwt.sign.key or smallrye.jwt.sign.key.location"
                            + " to an RSA key of at least 2048 bits in PKCS#8.");
        }
        if (!somebodyCanSignIn) {
            throw new IllegalStateException(
                    "Nobody could sign in: set pinbridge.users.file, or configure quarkus.oidc with tenant-enabled=true.");
        }
    }
}
