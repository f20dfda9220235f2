package app.pinbridge.ingest.ats;

import java.util.Locale;

/** The kinds of records that are read from Pinpoint. */
public enum Resource {
    USERS,
    JOBS,
    JOB_SEEKERS,
    APPLICATIONS,
    INTERVIEWS;

    /** The word in subjects, events and tables, e.g. {@code job_seekers}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word. Throws {@link IllegalArgumentException} for another. */
    public static Resource of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
