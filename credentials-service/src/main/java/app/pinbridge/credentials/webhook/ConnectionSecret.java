package app.pinbridge.credentials.webhook;

import java.time.Instant;

/**
 * The secret of a connection's webhooks.
 *
 * @param madeBy e-mail of who made it
 */
public record ConnectionSecret(
        String tenantId, String connectionId, WebhookSecret secret, String madeBy, Instant madeAt) {}
