package app.pinbridge.matching.model;

import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.backlog.Sweeps;
import app.pinbridge.matching.deciding.Deciding;
import app.pinbridge.matching.sql.Instants;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Notices a new version of rules and weights when the service starts with it. Whoever is first writes the version down and
 * begins a walk through every customer's calls, in one transaction; the walks are rows that any replica of this version works
 * off, so that a kill loses nothing and no two replicas walk twice.
 *
 * <p>Each later start has them walked again some minutes on: while versions are exchanged, a replica of the former one may
 * still decide on what comes. What this version has decided is passed by, so such a walk costs little.
 */
@ApplicationScoped
public class ModelVersions {
    private static final Logger LOG = Logger.getLogger(ModelVersions.class);
    /** As long as the exchange of replicas takes, with room to spare. */
    private static final Duration EXCHANGE = Duration.ofMinutes(10);

    private final Database database;
    private final Deciding deciding;
    private final Clock clock;
    private final boolean decideAgain;

    /**
     * Versions as this database has seen them.
     *
     * @param decideAgain whether a new version decides everything again by itself
     */
    public ModelVersions(
            Database database,
            Deciding deciding,
            Clock clock,
            @ConfigProperty(name = "pinbridge.matching.decide-again", defaultValue = "true") boolean decideAgain) {
        this.database = database;
        this.deciding = deciding;
        this.clock = clock;
        this.decideAgain = decideAgain;
    }

    void start(@Observes @Priority(50) StartupEvent event) {
        database.runAsWorker(this::notice);
    }

    /** Writes the version down if it is new, and has what others decided gone through. */
    void notice(Handle transaction) {
        if (!decideAgain) {
            return;
        }
        String version = deciding.modelVersion();
        Instant now = clock.instant();
        boolean isNew = transaction
                        .createUpdate("""
                                INSERT INTO model_version (version, first_seen_at) VALUES (:version, :now::TIMESTAMPTZ)
                                    ON CONFLICT DO NOTHING
                                """)
                        .bind("version", version)
                        .bind("now", Instants.storable(now).toString())
                        .execute()
                == 1;
        if (isNew) {
            LOG.infof("rules and weights are new, everything is decided again: model=%s", version);
        }
        Sweeps.planModel(transaction, version, isNew ? now : now.plus(EXCHANGE));
    }
}
