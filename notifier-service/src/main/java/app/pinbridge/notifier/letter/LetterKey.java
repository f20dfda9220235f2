package app.pinbridge.notifier.letter;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a letter is about; there is one letter for each.
 *
 * @param incident names what happened; the same fact always has the same name
 */
public record LetterKey(String tenantId, String connectionId, String incident) {

    /**
     * The {@code Message-ID}: the same at every attempt, so that a mail program shows a letter once even when we never heard
     * that it was taken.
     */
    public String messageId() {
        String identity = tenantId + "\n" + connectionId + "\n" + incident;
        return "<" + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)) + "@pinbridge>";
    }
}
