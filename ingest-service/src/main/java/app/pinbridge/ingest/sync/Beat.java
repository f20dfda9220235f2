package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.settings.IngestSettings;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When each task is done again, and over which stretch of time. */
@ApplicationScoped
public class Beat {
    private static final Duration NEAR_BEFORE = Duration.ofDays(1);
    private static final Duration NEAR_AFTER = Duration.ofDays(2);

    private final IngestSettings settings;

    /** The beat that an operator set. */
    public Beat(IngestSettings settings) {
        this.settings = settings;
    }

    /** Time between two rounds. */
    Duration between(TaskKind kind, Resource resource) {
        return switch (kind) {
            case VERIFY, NEAR, CHANGES -> settings.pollInterval();
            case WINDOW, SANITY -> settings.scanInterval();
            case SCAN ->
                switch (resource) {
                    case USERS, JOBS, JOB_SEEKERS -> settings.scanInterval();
                    case APPLICATIONS, INTERVIEWS -> settings.reconcileInterval();
                };
        };
    }

    /** Only interviews that begin after this are read in a round of NEAR or WINDOW. */
    Instant from(SyncTask task) {
        return task.roundBegan().minus(task.kind() == TaskKind.NEAR ? NEAR_BEFORE : settings.windowBefore());
    }

    /** Only interviews that begin before this are read in a round of NEAR or WINDOW. */
    Instant to(SyncTask task) {
        return task.roundBegan().plus(task.kind() == TaskKind.NEAR ? NEAR_AFTER : settings.windowAfter());
    }

    /** The instant since which changes are asked for. */
    Instant since(Optional<Instant> highWater) {
        return highWater.map(seen -> seen.minus(settings.overlap())).orElse(Instant.EPOCH);
    }
}
