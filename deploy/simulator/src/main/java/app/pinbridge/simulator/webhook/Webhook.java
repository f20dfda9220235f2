package app.pinbridge.simulator.webhook;

import app.pinbridge.simulator.world.Happened;
import java.net.URI;
import java.util.Set;

/**
 * One webhook as an administrator has set it up; its text leaves out the secret.
 *
 * @param url whom to tell
 * @param secret signs what is told
 * @param events the names of what is told; empty for everything
 */
public record Webhook(URI url, String secret, Set<String> events) {
    public Webhook {
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("A webhook goes to an http or https address, not to '" + url + "'");
        }
        if (secret.isBlank()) {
            throw new IllegalArgumentException("A webhook needs a secret");
        }
        events = Set.copyOf(events);
    }

    /** True when it tells of this. */
    boolean concerns(Happened happened) {
        return events.isEmpty() || events.contains(happened.event());
    }

    @Override
    public String toString() {
        return "Webhook[url=" + url + ", events=" + events + "]";
    }
}
