package app.pinbridge.credentials.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What a connection's webhooks are signed with: 256 random bits as text. Prints without it. */
public record WebhookSecret(String reveal) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    static WebhookSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "WebhookSecret[redacted]";
    }
}
