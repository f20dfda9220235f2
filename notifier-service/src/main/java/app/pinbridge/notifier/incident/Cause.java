package app.pinbridge.notifier.incident;

import app.pinbridge.contracts.IntegrationStatus;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why a connection is as it is.
 *
 * @param said state and code of a status
 * @param permissions which are missing; empty where that is not why, or where it was not said which
 */
record Cause(String said, SortedSet<String> permissions) {
    /** Of a connection that is in no trouble. */
    static final Cause NONE = new Cause("", List.of());

    private static final String WITHOUT = ":";

    Cause(String said, Collection<String> permissions) {
        this(said, new TreeSet<>(permissions));
    }

    static Cause of(IntegrationStatus status) {
        String code = status.code() == null ? "" : status.code();
        String said = status.state() + "." + code;
        return new Cause(said, isOfPermissions(status) ? status.missingPermissions() : List.of());
    }

    /** Whether a status says that something does not work for want of a permission. */
    static boolean isOfPermissions(IntegrationStatus status) {
        return status.state() == IntegrationStatus.State.DEGRADED && "permission_missing".equals(status.code());
    }

    /** Reads what {@link #text} wrote. */
    static Cause read(String text) {
        int colon = text.indexOf(WITHOUT);
        return colon < 0
                ? new Cause(text, List.of())
                : new Cause(
                        text.substring(0, colon),
                        List.of(text.substring(colon + 1).split(",")));
    }

    /** As it stands in the table and in the names of incidents. */
    String text() {
        return permissions.isEmpty() ? said : said + WITHOUT + String.join(",", permissions);
    }

    /** Whether who knows of this learns nothing from the other. What was told without saying which covers all. */
    boolean covers(Cause other) {
        return said.equals(other.said) && (permissions.isEmpty() || permissions.containsAll(other.permissions));
    }

    /** What is known after the other was told too. */
    Cause and(Cause other) {
        if (!said.equals(other.said)) {
            return other;
        }
        SortedSet<String> all = new TreeSet<>(permissions);
        all.addAll(other.permissions);
        return new Cause(said, all);
    }
}
