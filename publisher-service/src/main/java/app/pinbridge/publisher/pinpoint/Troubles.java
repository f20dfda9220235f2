package app.pinbridge.publisher.pinpoint;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.kit.outbox.Outbox;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.publisher.PublisherConfig;
import app.pinbridge.publisher.intent.Publications;
import app.pinbridge.publisher.pinpoint.TroubleTable.Trouble;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Connections that may not post at present. While one is in trouble, one comment now and then is tried; the first that is
 * posted ends it. Where no comment waits, the right to write one is tried instead ({@link Probing}). Others are told when it
 * begins and when it ends, once each: but for a permission that was missing when the key was saved, of which ingest tells. The
 * end is told without a state, because this service does not know how the rest of the connection is.
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
        Optional<Trouble> known = TroubleTable.lockToBegin(handle, tenantId);
        boolean isNew = known.filter(trouble -> trouble.code().equals(reason(code))
                        && trouble.connectionId().equals(connectionId))
                .isEmpty();
        boolean tell = isNew
                ? code != ErrorCode.PERMISSION_MISSING
                        || !TroubleTable.isKnownFromTheStart(handle, tenantId, connectionId)
                : known.orElseThrow().told();
        Trouble trouble = new Trouble(connectionId, reason(code), tell);
        TroubleTable.save(handle, tenantId, trouble, now, now.plus(config.probeInterval()));
        if (isNew && tell) {
            tell(handle, tenantId, troubled(connectionId, code, now), now);
        } else if (isNew) {
            known.ifPresent(other -> tellEnd(handle, tenantId, other, accepted(other.connectionId(), now), now));
        }
    }

    /** Notes that comments may be written, which ends every trouble; whether there was one. */
    public boolean end(Handle handle, String tenantId, Instant now) {
        if (!TroubleTable.isDoubted(handle, tenantId)) {
            return false;
        }
        TroubleTable.mayComment(handle, tenantId);
        Optional<Trouble> trouble = TroubleTable.lock(handle, tenantId);
        trouble.ifPresent(ended -> end(handle, tenantId, ended, restored(ended.connectionId(), now), now));
        return trouble.isPresent();
    }

    /** Notes that Pinpoint let comments be read: the key is accepted. Of the right to write them it says nothing. */
    public void keyAccepted(Handle handle, String tenantId, Instant now) {
        TroubleTable.lock(handle, tenantId)
                .filter(trouble -> !trouble.code().equals(reason(ErrorCode.PERMISSION_MISSING)))
                .ifPresent(ended -> end(handle, tenantId, ended, accepted(ended.connectionId(), now), now));
    }

    /**
     * A connection was saved: it is tried again at once. That alone ends nothing, for what was saved may be a setting, or a
     * key that may not write comments either.
     */
    public void saved(Handle handle, String tenantId, Instant now) {
        TroubleTable.probeAt(handle, tenantId, now);
    }

    /** A connection was removed, and its trouble with it; that it is removed, others tell. */
    public void removed(Handle handle, String tenantId, String connectionId) {
        TroubleTable.lock(handle, tenantId)
                .filter(trouble -> trouble.connectionId().equals(connectionId))
                .ifPresent(trouble -> TroubleTable.delete(handle, tenantId));
    }

    private void end(Handle handle, String tenantId, Trouble ended, IntegrationStatus word, Instant now) {
        TroubleTable.delete(handle, tenantId);
        tellEnd(handle, tenantId, ended, word, now);
    }

    private void tellEnd(Handle handle, String tenantId, Trouble ended, IntegrationStatus word, Instant now) {
        if (ended.told()) {
            tell(handle, tenantId, word, now);
        }
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

    private static IntegrationStatus restored(String connectionId, Instant now) {
        return status(
                connectionId,
                null,
                "comments_restored",
                "Comments can be posted again; whatever was held is being posted now.",
                "Nothing to do.",
                now);
    }

    /** Of the right to write comments nothing is said, for nothing showed it. */
    private static IntegrationStatus accepted(String connectionId, Instant now) {
        return status(connectionId, null, "key_accepted", "Pinpoint accepts the API key again.", "Nothing to do.", now);
    }

    private static IntegrationStatus status(
            String connectionId, @Nullable State state, String code, String message, String remedy, Instant now) {
        return new IntegrationStatus(
                connectionId, state, code, message, remedy, List.of(), List.of(), null, now, false);
    }
}
