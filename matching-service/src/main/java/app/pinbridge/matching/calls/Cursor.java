package app.pinbridge.matching.calls;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of calls ended. Opaque to whoever asks. It names a place, not a number: a call that comes, goes or moves
 * between two pages neither hides nor doubles another.
 *
 * @param band the last call's tenth of probability in the review queue; absent in other lists
 * @param happenedAt when the last call was
 * @param subject the last call
 */
public record Cursor(Optional<Integer> band, Instant happenedAt, String subject) {

    /** The cursor that {@link #text} wrote; empty when it is none of this list. */
    public static Optional<Cursor> read(String text, boolean ranked) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(" ", 3);
            if (parts.length < 3 || plain.indexOf('\0') >= 0 || parts[0].equals("-") == ranked) {
                return Optional.empty();
            }
            Optional<Integer> band = ranked ? Optional.of(Integer.parseInt(parts[0])) : Optional.empty();
            return Optional.of(new Cursor(band, Instant.parse(parts[1]), parts[2]));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The cursor as a query parameter. */
    public String text() {
        String plain = band.map(Object::toString).orElse("-") + " " + happenedAt + " " + subject;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
