package app.pinbridge.matching.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as TIMESTAMPTZ holds them: microseconds, and no year that it does not know. */
public final class Instants {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Instants() {}

    /** The instant cut to what can be stored; an instant out of reach becomes the nearest that is not. */
    public static Instant storable(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return FIRST;
        }
        return instant.isAfter(LAST) ? LAST : instant.truncatedTo(ChronoUnit.MICROS);
    }

    static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : storable(instant).toString();
    }
}
