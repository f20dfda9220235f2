package app.pinbridge.simulator;

import app.pinbridge.simulator.webhook.Webhook;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The webhook that is set up from the start. */
final class WebhookOptions {
    @Option(names = "--webhook", description = "Where to tell what happens; more than one by the control API.")
    private @Nullable URI url;

    @Option(names = "--webhook-secret-file", description = "File with the secret that signs it.")
    private @Nullable Path secret;

    @Option(
            names = "--webhook-retries-within",
            defaultValue = "PT24H",
            description = "Simulated time in which an untaken webhook is sent again, ten times (${DEFAULT-VALUE}).")
    private Duration within = Duration.ofHours(24);

    /**
     * The webhook, if there is to be one.
     *
     * @throws IllegalArgumentException when something of it is missing or wrong
     */
    Optional<Webhook> webhook() {
        if (url == null && secret == null) {
            return Optional.empty();
        }
        if (url == null || secret == null) {
            throw new IllegalArgumentException("--webhook and --webhook-secret-file belong together");
        }
        return Optional.of(new Webhook(url, SecretFile.read(secret), Set.of()));
    }

    Duration retryWithin() {
        return within;
    }
}
