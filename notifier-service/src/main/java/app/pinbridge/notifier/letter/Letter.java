package app.pinbridge.notifier.letter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A letter that waits to be sent. There is one for each (tenant, connection, incident).
 *
 * @param incident names what happened; the same fact always has the same name
 * @param attempts how often sending it was tried in vain
 */
public record Letter(
        String tenantId, String connectionId, String incident, Occasion occasion, Instant writtenAt, int attempts) {

    /**
     * The {@code Message-ID}: the same at every attempt, so that a mail program shows a letter once even when we never heard
     * that it was taken.
     */
    public String messageId() {
        String identity = tenantId + "\n" + connectionId + "\n" + incident;
        return "<" + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)) + "@pinbridge>";
    }
}
