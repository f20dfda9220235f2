package app.pinbridge.publisher.pinpoint;

import app.pinbridge.kit.internal.InternalTokens;
import app.pinbridge.publisher.PublisherConfig;
import app.pinbridge.publisher.pinpoint.CredentialsApi.ConnectionKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Customers' keys, in memory for minutes: dropped when the connection changes and when Pinpoint refuses one. */
@ApplicationScoped
public class Keys {
    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();
    private final CredentialsApi credentials;
    private final InternalTokens tokens;
    private final PublisherConfig config;
    private final Clock clock;

    /** Keys from credentials-service. */
    public Keys(@RestClient CredentialsApi credentials, InternalTokens tokens, PublisherConfig config, Clock clock) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
    }

    /** What became of the search for a key. */
    sealed interface Found {
        /** There is one. */
        record Key(ConnectionKey key) implements Found {}

        /** The customer is not connected. */
        record None() implements Found {}

        /** credentials-service did not answer. */
        record Away(String why) implements Found {}
    }

    private record Kept(ConnectionKey key, Instant until) {}

    Found of(String tenantId) {
        Kept present = kept.get(tenantId);
        if (present != null && present.until().isAfter(clock.instant())) {
            return new Found.Key(present.key());
        }
        Found found = fetch(tenantId);
        if (found instanceof Found.Key(ConnectionKey key)) {
            kept.put(tenantId, new Kept(key, clock.instant().plus(config.keyKept())));
        }
        return found;
    }

    /** Drops a customer's key unless it is of this revision or a later one. */
    public void dropBefore(String tenantId, int revision) {
        kept.computeIfPresent(tenantId, (tenant, present) -> present.key().revision() < revision ? null : present);
    }

    /** Drops a customer's key after Pinpoint refused one of this revision. */
    void refused(String tenantId, int revision) {
        kept.computeIfPresent(tenantId, (tenant, present) -> present.key().revision() <= revision ? null : present);
    }

    private Found fetch(String tenantId) {
        try {
            return new Found.Key(credentials.key(tenantId, tokens.authorization()));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            return status == 404 ? new Found.None() : new Found.Away("status " + status);
        } catch (ProcessingException e) {
            return new Found.Away(e.getClass().getSimpleName());
        }
    }
}
