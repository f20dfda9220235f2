package app.pinbridge.ingest.activity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;

/** How much of the activity is kept. */
@NullMarked
@ConfigMapping(prefix = "pinbridge.activity")
public interface ActivitySettings {

    /** How long a request is kept. */
    @WithDefault("P30D")
    Duration kept();

    /** Requests of one customer that are kept, at most; the latest are. */
    @WithDefault("200000")
    int mostPerCustomer();

    /** Requests that wait in memory to be written, at most; what comes while so many wait is not logged, but counted. */
    @WithDefault("10000")
    int mostWaiting();

    /** Between two writings. */
    @WithDefault("1s")
    Duration writeInterval();
}
