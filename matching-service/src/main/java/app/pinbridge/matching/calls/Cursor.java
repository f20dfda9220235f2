package app.pinbridge.matching.calls;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of calls ended. Opaque to whoever asks.
 *
 * @param place the last call's time, or its rank in the review queue
 * @param subject the last call
 */
public record Cursor(String place, String subject) {

    /** The cursor that {@link #text} wrote; empty when it is none of this list. */
    public static Optional<Cursor> read(String text, boolean ranked) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            if (space < 0 || plain.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            Cursor cursor = new Cursor(plain.substring(0, space), plain.substring(space + 1));
            return cursor.fits(ranked) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The cursor as a query parameter. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((place + " " + subject).getBytes(StandardCharsets.UTF_8));
    }

    private boolean fits(boolean ranked) {
        if (ranked) {
            return Double.isFinite(Double.parseDouble(place));
        }
        return Instant.parse(place).isAfter(Instant.MIN);
    }
}
