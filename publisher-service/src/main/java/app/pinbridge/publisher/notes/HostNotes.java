package app.pinbridge.publisher.notes;

import app.pinbridge.contracts.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Fetches the text of notes from the host product; bounded in time and size, and never from elsewhere. */
@ApplicationScoped
public class HostNotes {
    private static final Logger LOG = Logger.getLogger(HostNotes.class);

    private final HttpClient http;
    private final NotesConfig config;
    private final Origins origins;

    /** Notes from the allowed origins. */
    public HostNotes(NotesConfig config) {
        this.config = config;
        this.origins = new Origins(config.allowedOrigins().orElse(List.of()));
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.timeout())
                .build();
    }

    /** The text behind an address; empty where it is not to be had. */
    public Optional<NotesText> fetch(String url) {
        return origins.allowed(url).flatMap(this::get);
    }

    private Optional<NotesText> get(URI uri) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(config.timeout()).header("Accept", "application/json");
        config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        var coming = http.sendAsync(request.build(), BoundedBytes.handler(config.largestAnswer()));
        try {
            return read(coming.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException | IOException e) {
            coming.cancel(true);
            LOG.infof(
                    "notes cannot be fetched from %s: %s",
                    uri.getHost(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<NotesText> read(HttpResponse<byte[]> response) throws IOException {
        return response.statusCode() == 200
                ? Optional.of(Json.MAPPER.readValue(response.body(), NotesText.class))
                : Optional.empty();
    }
}
