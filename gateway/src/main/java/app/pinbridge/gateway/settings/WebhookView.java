package app.pinbridge.gateway.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an admin enters in Pinpoint for its webhooks. Prints without the secret.
 *
 * @param path below the address of Pinbridge
 * @param secret absent as long as none was made
 */
public record WebhookView(
        String path,
        @Nullable String secret,
        @Nullable String madeBy,
        @Nullable Instant madeAt) {
    @Override
    public String toString() {
        return "WebhookView[" + path + ", redacted]";
    }
}
