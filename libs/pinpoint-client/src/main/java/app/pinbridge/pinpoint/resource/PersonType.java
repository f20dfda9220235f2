package app.pinbridge.pinpoint.resource;

import org.jspecify.annotations.Nullable;

/** What an interview or a comment hangs on. */
public enum PersonType {
    /** Somebody who applied to a job. */
    APPLICATION("Application", "applications"),
    /** Somebody in the talent pipeline. */
    JOB_SEEKER("JobSeeker", "job_seekers"),
    /** Something that this client does not know. */
    UNKNOWN("", "");

    private final String className;
    private final String resourceType;

    PersonType(String className, String resourceType) {
        this.className = className;
        this.resourceType = resourceType;
    }

    /** The word in attributes and filters: {@code Application}, {@code JobSeeker}. */
    public String className() {
        return className;
    }

    /** The JSON:API type: {@code applications}, {@code job_seekers}. */
    public String resourceType() {
        return resourceType;
    }

    /** Reads either word. */
    static PersonType read(@Nullable String word) {
        if (APPLICATION.className.equals(word) || APPLICATION.resourceType.equals(word)) {
            return APPLICATION;
        }
        return JOB_SEEKER.className.equals(word) || JOB_SEEKER.resourceType.equals(word) ? JOB_SEEKER : UNKNOWN;
    }
}
