package app.pinbridge.pinpoint.exchange;

import java.util.Locale;

/** Who goes first when requests have to wait for their connection's budget; earlier constants before later ones. */
public enum Priority {
    /** A person waits: a comment, a check of a key. */
    INTERACTIVE,
    /** What coming interviews and fresh changes need. */
    UPCOMING,
    /** History. */
    BACKFILL,
    /** Whether an idle connection still lives. */
    PROBE;

    /** The priority as it stands in logs and metrics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
