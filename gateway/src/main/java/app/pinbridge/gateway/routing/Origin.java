package app.pinbridge.gateway.routing;

import app.pinbridge.gateway.GatewayConfig;
import java.net.URI;

/** A service that stands behind {@code /api}. */
enum Origin {
    CREDENTIALS,
    INGEST,
    MATCHING,
    PUBLISHER;

    URI address(GatewayConfig.Services services) {
        return switch (this) {
            case CREDENTIALS -> services.credentialsUrl();
            case INGEST -> services.ingestUrl();
            case MATCHING -> services.matchingUrl();
            case PUBLISHER -> services.publisherUrl();
        };
    }
}
