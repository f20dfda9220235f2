package app.pinbridge.ingest.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;

/** How ingest behaves; the same for all connections. */
@NullMarked
@ConfigMapping(prefix = "pinbridge.ingest")
public interface IngestSettings {

    /** Between two looks for changes. What is new in Pinpoint is here about this long after. */
    @WithDefault("30s")
    Duration pollInterval();

    /** Between two readings of all users, jobs and job seekers, and of the interviews of the coming month. */
    @WithDefault("5m")
    Duration scanInterval();

    /**
     * Between two readings of everything, which find what looking for changes has missed. From a day on they are put into the
     * hours in which the company is asleep.
     */
    @WithDefault("24h")
    Duration reconcileInterval();

    /** Between two tries of what the key may not read. */
    @WithDefault("15m")
    Duration permissionInterval();

    /** Between two tries of a key that Pinpoint refuses. */
    @WithDefault("1h")
    Duration refusedKeyInterval();

    /** How far before the latest change seen the next look begins: changes may become visible out of order. */
    @WithDefault("2m")
    Duration overlap();

    /** How far back interviews count as coming: calls of these days still wait for theirs. */
    @WithDefault("7d")
    Duration windowBefore();

    /** How far ahead interviews are read before anything else. */
    @WithDefault("31d")
    Duration windowAfter();

    /** Rows asked for at once, at most; fewer when Pinpoint is slow. From 1 to 1000. */
    @WithDefault("500")
    int pageSize();

    /**
     * Pages that are read or wait while others are stored, in this process, beside one for each connection; each takes some
     * megabytes while it is read.
     */
    @WithDefault("8")
    int pagesAhead();

    /** How long a worker may be silent before another takes its connection over. */
    @WithDefault("20s")
    Duration lease();

    /** How long a key is held in memory. */
    @WithDefault("5m")
    Duration keyHeldFor();

    /** Connections worked on at once in this process. */
    @WithDefault("64")
    int workers();

    /** How long a connection is worked on while others wait for one of those places. */
    @WithDefault("30s")
    Duration turn();

    /** How long Pinpoint may be out of reach before the customer is told of a delay. */
    @WithDefault("10m")
    Duration delayedAfter();

    /** How long a connection may get nothing at all from Pinpoint, for whatever reason, before the customer is told. */
    @WithDefault("1h")
    Duration stalledAfter();

    /** How long the first sync may take before the customer is told. */
    @WithDefault("48h")
    Duration firstSyncWithin();

    /** Between two looks for connections that do not get on. */
    @WithDefault("1m")
    Duration watchInterval();
}
