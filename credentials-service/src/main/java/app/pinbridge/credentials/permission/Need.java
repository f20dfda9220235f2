package app.pinbridge.credentials.permission;

import app.pinbridge.contracts.Connection.Permission;
import app.pinbridge.contracts.Connection.Resource;
import app.pinbridge.pinpoint.PermissionCategory;

/** What Pinbridge asks of a key, and what the customer goes without when it is missing. Each costs a feature, none all. */
public enum Need {
    APPLICATION(
            Resource.APPLICATION,
            PermissionCategory.APPLICATION,
            Permission.READ,
            false,
            "Calls cannot be matched to candidates, and no notes are linked."),
    INTERVIEW(
            Resource.INTERVIEW,
            PermissionCategory.INTERVIEW,
            Permission.READ,
            false,
            "Scheduled interviews are not recorded by themselves, and calls are matched by exact e-mail or phone only."),
    JOB(
            Resource.JOB,
            PermissionCategory.JOB,
            Permission.READ,
            false,
            "Calls show no job title, stage or location, and recruiters and hiring managers get no access."),
    USER(
            Resource.USER,
            PermissionCategory.USER,
            Permission.READ,
            false,
            "Interviewers are not recognised, and employees are not synced."),
    COMMENT(
            Resource.COMMENT,
            PermissionCategory.COMMENT,
            Permission.WRITE,
            false,
            "No link to the notes appears in Pinpoint, and notes cannot be posted."),
    SCORECARD(
            Resource.SCORECARD,
            PermissionCategory.SCORECARD,
            Permission.READ,
            true,
            "Ratings from scorecards are not shown beside the notes."),
    CANDIDATE(
            Resource.CANDIDATE,
            PermissionCategory.CANDIDATE,
            Permission.READ,
            true,
            "One person's several applications are recognised by e-mail and phone only.");

    private final Resource resource;
    private final PermissionCategory category;
    private final Permission needed;
    private final boolean optional;
    private final String cost;

    Need(Resource resource, PermissionCategory category, Permission needed, boolean optional, String cost) {
        this.resource = resource;
        this.category = category;
        this.needed = needed;
        this.optional = optional;
        this.cost = cost;
    }

    /** The resource, as connections name it. */
    public Resource resource() {
        return resource;
    }

    /** What to try at Pinpoint. */
    PermissionCategory category() {
        return category;
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
}
