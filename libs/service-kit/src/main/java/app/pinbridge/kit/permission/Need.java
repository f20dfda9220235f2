package app.pinbridge.kit.permission;

import app.pinbridge.contracts.Connection.Permission;
import app.pinbridge.contracts.Connection.Resource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What Pinbridge asks of a key, and what the customer goes without when it is missing: a feature each, never the connection.
 * The one place that says so, for the settings page, statuses and e-mails. What a lack costs is what ingest and the matcher
 * do without it.
 */
public enum Need {
    APPLICATION(
            Resource.APPLICATION,
            Permission.READ,
            false,
            "Applications cannot be read: calls with applicants end as unmatched, and no notes are posted for them."),
    INTERVIEW(
            Resource.INTERVIEW,
            Permission.READ,
            false,
            "Interviews cannot be read: coming ones are not recorded by themselves, calls end as unmatched, and no notes"
                    + " are posted."),
    JOB(
            Resource.JOB,
            Permission.READ,
            false,
            "Jobs cannot be read: calls show no job, stage or location, recruiters and hiring managers get no access, and"
                    + " confidential jobs cannot be told from others."),
    USER(
            Resource.USER,
            Permission.READ,
            false,
            "Users cannot be read: interviewers are not recognised, new interviews may come without their video link and are"
                    + " then not recorded by themselves, recruiters and hiring managers get no access, and employees are"
                    + " not synced."),
    COMMENT(
            Resource.COMMENT,
            Permission.WRITE,
            false,
            "Comments cannot be written: no link to the notes appears in Pinpoint, and notes cannot be posted."),
    SCORECARD(
            Resource.SCORECARD,
            Permission.READ,
            true,
            "Scorecards cannot be read: ratings are not shown beside the notes."),
    CANDIDATE(
            Resource.CANDIDATE,
            Permission.READ,
            true,
            "The talent pipeline cannot be read: calls with people who have not applied to a job end as unmatched.");

    private final Resource resource;
    private final Permission needed;
    private final boolean optional;
    private final String cost;

    Need(Resource resource, Permission needed, boolean optional, String cost) {
        this.resource = resource;
        this.needed = needed;
        this.optional = optional;
        this.cost = cost;
    }

    /** The need of a permission as connections name it; empty where nothing is asked. */
    public static Optional<Need> of(Resource resource) {
        return Arrays.stream(values()).filter(need -> need.resource == resource).findFirst();
    }

    /** The permission's name in events and tables, e.g. {@code interview}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The permission, as connections name it. */
    public Resource resource() {
        return resource;
    }

    /** How much is needed. */
    public Permission needed() {
        return needed;
    }

    /** Whether Pinbridge does its main job without it. */
    public boolean optional() {
        return optional;
    }

    /** What its lack costs, a sentence. */
    public String cost() {
        return cost;
    }

    /** Whether what a key was found to be allowed is enough. */
    public boolean isMetBy(Permission granted) {
        return switch (granted) {
            case WRITE -> true;
            case READ -> needed == Permission.READ;
            case NONE, UNKNOWN -> false;
        };
    }
}
