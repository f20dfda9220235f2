package app.pinbridge.publisher.facts;

import app.pinbridge.contracts.Call;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What concerns the publisher of a call.
 *
 * @param url where the host product shows the notes; empty unless it is http or https
 * @param heldAt when the conversation was
 * @param optedOut a person declined recording
 */
public record CallNotes(
        Optional<Instant> readyAt, Optional<String> url, Optional<Instant> heldAt, boolean optedOut, boolean deleted) {

    /** The part of the host product's snapshot that concerns the publisher. */
    public static CallNotes of(Call call) {
        Call.@Nullable Notes notes = call.notes();
        return new CallNotes(
                Optional.ofNullable(notes).flatMap(n -> Optional.ofNullable(n.readyAt())),
                Optional.ofNullable(notes)
                        .flatMap(n -> Optional.ofNullable(n.url()))
                        .filter(CallNotes::isWebAddress),
                Optional.ofNullable(call.startedAt()).or(() -> Optional.ofNullable(call.scheduledStart())),
                call.optedOut(),
                call.deleted());
    }

    /** Whether somebody who follows the link will find notes. */
    public boolean areReady() {
        return !deleted && readyAt.isPresent() && url.isPresent();
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
