package app.pinbridge.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator sets. Secrets have no defaults: without them the gateway does not start. */
@ConfigMapping(prefix = "pinbridge")
public interface GatewayConfig {
    /** The gateway as people see it; with {@code https} all cookies are marked secure. */
    @WithDefault("http://127.0.0.1:8080")
    URI publicUrl();

    /** Sessions of browsers. */
    Session session();

    /** People who sign in with a password. */
    Users users();

    /** Machines of the host product. */
    HostTokens hostTokens();

    /** Where the services listen. */
    Services services();

    /** Bounds for {@code /api}. */
    Api api();

    /** What is read from a token of the company sign-in (OpenID Connect). */
    Oidc oidc();

    /** Sessions of browsers. */
    interface Session {
        /** Secret that encrypts session cookies, at least 32 characters; the same on every replica. */
        String key();
    }

    /** People who sign in with a password. */
    interface Users {
        /** JSON file of accounts; none where the company sign-in alone is used. */
        Optional<Path> file();
    }

    /** Machines of the host product. */
    interface HostTokens {
        /** JSON file with SHA-256 digests of their tokens; without it no machine is let in. */
        Optional<Path> file();
    }

    /** Base addresses of the services. */
    interface Services {
        /** credentials-service. */
        @WithDefault("http://127.0.0.1:8081")
        URI credentialsUrl();

        /** ingest-service. */
        @WithDefault("http://127.0.0.1:8082")
        URI ingestUrl();

        /** matching-service. */
        @WithDefault("http://127.0.0.1:8083")
        URI matchingUrl();

        /** publisher-service. */
        @WithDefault("http://127.0.0.1:8084")
        URI publisherUrl();
    }

    /** Bounds for {@code /api}. */
    interface Api {
        /** Largest body that is passed on, in bytes. */
        @WithDefault("1048576")
        long maxBody();

        /** How long a service may be silent before the caller is told so. */
        @WithDefault("30s")
        Duration timeout();
    }

    /** Claims of the company sign-in. */
    interface Oidc {
        /** Claim that names the customer. */
        @WithDefault("tenantid")
        String tenantClaim();
    }
}
