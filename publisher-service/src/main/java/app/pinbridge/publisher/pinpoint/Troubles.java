package app.pinbridge.publisher.pinpoint;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.kit.outbox.Outbox;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.publisher.PublisherConfig;
import app.pinbridge.publisher.intent.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Connections that may not post at present. While one is in trouble, one comment now and then is tried; the first that is
 * posted ends it. Others are told when it begins and when it ends, once each.
 */
@ApplicationScoped
public class Troubles {
    private final Outbox outbox;
    private final PublisherConfig config;

    /** Troubles that are told through the outbox. */
    public Troubles(Outbox outbox, PublisherConfig config) {
        this.outbox = outbox;
        this.config = config;
    }

    /** Notes that a connection may not post. */
    public void begin(Handle handle, String tenantId, String connectionId, ErrorCode code, Instant now) {
        Optional<String> known = handle.createQuery(
                        "SELECT code FROM connection_trouble WHERE tenant_id = :tenant FOR UPDATE")
                .bind("tenant", tenantId)
                .mapTo(String.class)
                .findOne();
        handle.createUpdate("""
                        INSERT INTO connection_trouble (tenant_id, connection_id, code, since, next_probe_at)
                        VALUES (:tenant, :connection, :code, :now, :probe)
                        ON CONFLICT (tenant_id) DO UPDATE
                           SET connection_id = EXCLUDED.connection_id, code = EXCLUDED.code,
                               next_probe_at = EXCLUDED.next_probe_at
                        """)
                .bind("tenant", tenantId)
                .bind("connection", connectionId)
                .bind("code", reason(code))
                .bind("now", now)
                .bind("probe", now.plus(config.probeInterval()))
                .execute();
        if (!known.equals(Optional.of(reason(code)))) {
            tell(handle, tenantId, troubled(connectionId, code, now), now);
        }
    }

    /** Notes that a connection may post; whether it could not before. */
    public boolean end(Handle handle, String tenantId, Instant now) {
        Optional<String> connection = handle.createQuery(
                        "DELETE FROM connection_trouble WHERE tenant_id = :tenant RETURNING connection_id")
                .bind("tenant", tenantId)
                .mapTo(String.class)
                .findOne();
        connection.ifPresent(id -> tell(handle, tenantId, recovered(id, now), now));
        return connection.isPresent();
    }

    /** Has a connection tried again at once, for it has changed. */
    public void probeNow(Handle handle, String tenantId, Instant now) {
        handle.createUpdate("UPDATE connection_trouble SET next_probe_at = :now WHERE tenant_id = :tenant")
                .bind("now", now)
                .bind("tenant", tenantId)
                .execute();
    }

    /** The code by which a comment is held that Pinpoint did not let be posted. */
    public static String reason(ErrorCode code) {
        return code == ErrorCode.PERMISSION_MISSING ? "comment_permission_missing" : code.id();
    }

    private void tell(Handle handle, String tenantId, IntegrationStatus status, Instant now) {
        outbox.append(handle, Event.of(UUID.randomUUID().toString(), Publications.SOURCE, now, tenantId, status));
    }

    private static IntegrationStatus troubled(String connectionId, ErrorCode code, Instant now) {
        return code == ErrorCode.PERMISSION_MISSING
                ? status(
                        connectionId,
                        State.DEGRADED,
                        reason(code),
                        "Pinpoint does not let us post comments; everything else goes on.",
                        "Give the API key write permission for comments in Pinpoint's settings.",
                        now)
                : status(
                        connectionId,
                        State.FAILED,
                        reason(code),
                        "Pinpoint does not accept the API key, so that no comments are posted.",
                        "Make a new API key in Pinpoint and save it in the settings.",
                        now);
    }

    private static IntegrationStatus recovered(String connectionId, Instant now) {
        return status(
                connectionId,
                State.LIVE,
                "comments_restored",
                "Comments are posted again; what was held is being posted now.",
                "Nothing to do.",
                now);
    }

    private static IntegrationStatus status(
            String connectionId, State state, String code, String message, String remedy, Instant now) {
        return new IntegrationStatus(
                connectionId, state, code, message, remedy, List.of(), List.of(), null, now, false);
    }
}
