package app.pinbridge.ingest.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;

/** How webhooks are heard. */
@NullMarked
@ConfigMapping(prefix = "pinbridge.webhooks")
public interface WebhookSettings {

    /** Bytes of a body, at most. Pinpoint sends ids only. */
    @WithDefault("65536")
    int largestBody();

    /** How long a webhook that was heard is remembered; Pinpoint sends again for 24 hours. */
    @WithDefault("72h")
    Duration remembered();

    /** One that was triggered longer ago is not acted upon; less than {@link #remembered()}. */
    @WithDefault("48h")
    Duration tooOld();

    /** How long a secret is held in memory; a renewed one that is not known yet is asked for earlier. */
    @WithDefault("1m")
    Duration secretHeldFor();

    /** Secrets of connections unknown here that are asked for in a second, at most. */
    @WithDefault("50")
    int lookupsPerSecond();

    /** Records of one connection that wait to be asked for, at most; the rest is left to polling. */
    @WithDefault("5000")
    int mostWaiting();
}
