package app.pinbridge.pinpoint;

import java.util.Locale;

/** The kinds of data for which a key has or lacks permission, as Pinpoint's settings page lists them. */
public enum PermissionCategory {
    APPLICATION("/applications"),
    /** Newer at Pinpoint, its shape unknown; where it is missing, job seekers are tried in its place. */
    CANDIDATE("/candidates"),
    COMMENT("/comments"),
    INTERVIEW("/interviews"),
    JOB("/jobs"),
    /** Newer at Pinpoint; its shape is unknown. */
    SCORECARD("/scorecards"),
    USER("/users");

    private final String path;

    PermissionCategory(String path) {
        this.path = path;
    }

    /** The list that tells. */
    String path() {
        return path;
    }

    /** The word as it stands in a connection's {@code permissions}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
