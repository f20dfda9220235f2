package app.pinbridge.contracts;

import com.ethlo.time.ITU;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Instants as events carry them. */
final class Instants {
    private static final int BEHIND_DATE = 10;

    private Instants() {}

    /**
     * An instant of ISO 8601 with a zone, like {@code 2026-03-02T08:00:00Z}. Throws {@link DateTimeException} when it is none.
     * Nearly all are of RFC 3339 and are read by a reader of that alone; the rest, such as those without seconds, by the slower
     * one that decides.
     */
    static Instant parse(String text) {
        if (text.length() > BEHIND_DATE && text.charAt(BEHIND_DATE) == 'T') {
            try {
                ParsePosition read = new ParsePosition(0);
                OffsetDateTime time = ITU.parseDateTime(text, read);
                if (read.getIndex() == text.length()) {
                    return time.toInstant();
                }
            } catch (DateTimeException e) {
                // The other reader tells whether it is none at all.
            }
        }
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    }
}
