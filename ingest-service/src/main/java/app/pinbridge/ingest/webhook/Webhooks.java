package app.pinbridge.ingest.webhook;

import app.pinbridge.ingest.repeating.Repeating;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is sent to a connection's address. Nothing of it is read before the signature fits, and what does not fit is
 * answered alike whether there is such a connection or not.
 */
@ApplicationScoped
public class Webhooks {
    /** Verified against where there is no secret, so that this takes as long. Nobody knows it. */
    private static final SigningSecret NOBODYS =
            new SigningSecret("", "", UUID.randomUUID().toString());

    private final HeldSecrets secrets;
    private final Hearing hearing;
    private final WebhookSettings settings;
    private final MeterRegistry meters;
    private volatile @Nullable Repeating sweeps;

    /** Webhooks that are verified with these secrets. */
    Webhooks(HeldSecrets secrets, Hearing hearing, WebhookSettings settings, MeterRegistry meters) {
        if (settings.remembered().compareTo(settings.tooOld()) <= 0) {
            throw new IllegalStateException("pinbridge.webhooks.remembered must be longer than too-old");
        }
        this.secrets = secrets;
        this.hearing = hearing;
        this.settings = settings;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        sweeps = Repeating.start("webhook-retention", Duration.ofMinutes(10), hearing::forget);
    }

    void stop(@Observes ShutdownEvent event) {
        Repeating running = sweeps;
        if (running != null) {
            running.close();
        }
    }

    /**
     * Takes one.
     *
     * @param connectionId from the address
     * @param signature Base64 of HMAC-SHA256, as Pinpoint sent it
     * @param body as it came, byte by byte
     */
    public Reception take(String connectionId, Optional<String> signature, byte[] body) {
        Reception reception = body.length > settings.largestBody()
                ? new Reception.TooLarge()
                : verified(connectionId, signature, body);
        meters.counter("pinbridge.ingest.webhooks", "outcome", reception.id()).increment();
        return reception;
    }

    private Reception verified(String connectionId, Optional<String> signature, byte[] body) {
        return switch (secrets.get(connectionId)) {
            case SecretAnswer.Unavailable away -> new Reception.Unavailable();
            case SecretAnswer.Unknown unknown -> {
                NOBODYS.signed(body, signature);
                yield new Reception.Refused();
            }
            case SecretAnswer.Known(SigningSecret secret) ->
                signer(secret, signature, body)
                        .map(signer -> hearing.hear(signer, NoticeReader.read(body)))
                        .orElseGet(Reception.Refused::new);
        };
    }

    private Optional<SigningSecret> signer(SigningSecret held, Optional<String> signature, byte[] body) {
        return held.signed(body, signature)
                ? Optional.of(held)
                : secrets.newerThan(held).filter(renewed -> renewed.signed(body, signature));
    }
}
