package app.pinbridge.gateway.settings;

import app.pinbridge.gateway.services.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/** The pages of the connection. */
final class SettingsTemplates {
    private SettingsTemplates() {}

    /** The form that connects; there is no place in it for a key that was typed before. */
    @CheckedTemplate(basePath = "")
    record connect(
            String subdomain,
            String recipients,
            Optional<KeyCheck> check,
            Optional<Problem> problem,
            boolean disconnected)
            implements TemplateInstance {
        static connect empty(String recipient, boolean disconnected) {
            return new connect("", recipient, Optional.empty(), Optional.empty(), disconnected);
        }
    }

    /**
     * A connection that stands.
     *
     * @param what the last change: done, or refused where there is a problem
     */
    @CheckedTemplate(basePath = "")
    record connection(ConnectionView view, Optional<Problem> problem, String what) implements TemplateInstance {}

    /**
     * What to enter in Pinpoint.
     *
     * @param made whether the secret was made just now
     */
    @CheckedTemplate(basePath = "")
    record webhook(WebhookView view, String address, boolean made) implements TemplateInstance {}

    /** The part of it that moves. */
    @CheckedTemplate(basePath = "")
    record status(ConnectionView view) implements TemplateInstance {}

    /** What stops, before it stops. */
    @CheckedTemplate(basePath = "")
    record disconnect(List<String> stops) implements TemplateInstance {}
}
