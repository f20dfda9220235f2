package app.pinbridge.publisher.pinpoint;

import app.pinbridge.kit.database.Database;
import app.pinbridge.pinpoint.Permission;
import app.pinbridge.pinpoint.PermissionCategory;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.publisher.PublisherConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Tries whether a connection in trouble may write comments again, where no comment waits by whose sending that would show.
 * Nothing is written by trying.
 */
@ApplicationScoped
public class Probing {
    private final Database database;
    private final Pinpoint pinpoint;
    private final Troubles troubles;
    private final PublisherConfig config;
    private final Clock clock;

    /** Probing of all customers' connections. */
    public Probing(Database database, Pinpoint pinpoint, Troubles troubles, PublisherConfig config, Clock clock) {
        this.database = database;
        this.pinpoint = pinpoint;
        this.troubles = troubles;
        this.config = config;
        this.clock = clock;
    }

    /** Looks into one trouble; false when none is due. */
    public boolean one() {
        Instant now = now();
        Optional<String> tenant =
                database.asWorker(handle -> TroubleTable.claimSilent(handle, now, now.plus(config.probeInterval())));
        tenant.ifPresent(this::look);
        return tenant.isPresent();
    }

    private void look(String tenantId) {
        if (pinpoint.open(tenantId, Asker.PROBE) instanceof Access.Open access) {
            conclude(tenantId, access, access.client().probe(PermissionCategory.COMMENT));
        }
    }

    private void conclude(String tenantId, Access.Open access, Permission permission) {
        switch (permission) {
            case Permission.Granted(Permission.Level level) -> {
                if (level == Permission.Level.WRITE) {
                    database.runAsWorker(handle -> troubles.end(handle, tenantId, now()));
                } else {
                    begin(tenantId, access, ErrorCode.PERMISSION_MISSING);
                }
            }
            case Permission.Missing missing -> begin(tenantId, access, ErrorCode.PERMISSION_MISSING);
            case Permission.Unclear(Failure failure) -> {
                if (failure.code() == ErrorCode.KEY_REFUSED) {
                    pinpoint.refused(tenantId, access);
                }
            }
            case Permission.NotOffered notOffered -> {
                // It says nothing of the key; the next comment will show.
            }
        }
    }

    /** What it is in trouble for may have become another thing: a new key that may not write comments either. */
    private void begin(String tenantId, Access.Open access, ErrorCode code) {
        database.runAsWorker(handle -> troubles.begin(handle, tenantId, access.connectionId(), code, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
