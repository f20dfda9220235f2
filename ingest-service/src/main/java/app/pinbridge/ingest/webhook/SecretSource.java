package app.pinbridge.ingest.webhook;

import app.pinbridge.contracts.Json;
import app.pinbridge.ingest.key.CredentialsService;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Asks credentials-service for secrets; Pinpoint waits meanwhile, so not for long. */
@ApplicationScoped
class SecretSource {
    private static final Logger LOG = Logger.getLogger(SecretSource.class);
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final CredentialsService credentials;

    SecretSource(CredentialsService credentials) {
        this.credentials = credentials;
    }

    SecretAnswer ask(String connectionId) {
        String path = "/internal/webhooks/" + URLEncoder.encode(connectionId, StandardCharsets.UTF_8);
        return credentials.ask(path, PATIENCE, SecretSource::read, SecretSource::unavailable);
    }

    private static SecretAnswer read(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 200 -> secret(response.body());
            case 404 -> new SecretAnswer.Unknown();
            default -> unavailable("status " + response.statusCode());
        };
    }

    private static SecretAnswer secret(byte[] body) {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            String secret = json.path("secret").asText();
            return secret.isEmpty()
                    ? unavailable("unreadable answer")
                    : new SecretAnswer.Known(new SigningSecret(
                            json.path("tenantId").asText(),
                            json.path("connectionId").asText(),
                            secret));
        } catch (IOException e) {
            return unavailable("unreadable answer");
        }
    }

    private static SecretAnswer unavailable(String reason) {
        LOG.warnf("no webhook secret: %s", reason);
        return new SecretAnswer.Unavailable();
    }
}
