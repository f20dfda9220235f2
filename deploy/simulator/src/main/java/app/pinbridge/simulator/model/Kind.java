package app.pinbridge.simulator.model;

/** The JSON:API types of the API. */
public enum Kind {
    APPLICATIONS("applications"),
    COMMENTS("comments"),
    DEPARTMENTS("departments"),
    INTERVIEWS("interviews"),
    INTERVIEW_PARTS("interview_parts"),
    JOBS("jobs"),
    JOB_SEEKERS("job_seekers"),
    LOCATIONS("locations"),
    STAGES("stages"),
    USERS("users");

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    /** The {@code type} member of a resource object. */
    public String type() {
        return type;
    }
}
