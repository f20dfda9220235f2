package app.pinbridge.simulator.world;

/** What can be drawn; each kind has a stream of its own. */
enum Draw {
    USER,
    CULTURE,
    GIVEN_NAME,
    FAMILY_NAME,
    MAIL_HOST,
    PHONE_FORM,
    CITY,
    JOB_TITLE,
    JOB_STATUS,
    JOB_VISIBILITY,
    JOB_PLACE,
    JOB_MANAGER,
    JOB_RECRUITER,
    JOB_PIPELINE,
    JOB_TERMS,
    JOB_ANONYMISED,
    APPLIED_AT,
    APPLIED_FOR,
    APPLIED_AGAIN,
    APPLIED_BEFORE,
    OTHER_ADDRESS,
    CHANNEL,
    INTERNAL,
    DEPTH,
    PACE,
    OUTCOME,
    LINGERS,
    SLOT,
    NO_SLOT,
    LEAD,
    LENGTH,
    REJECTED_EARLY,
    SEEKER,
    SEEKER_MEETS,
    FORM,
    INTERVIEWERS,
    LINK,
    COMMENTS,
    COMMENT_TEXT,
    COMMENT_AUTHOR,
    EXTRAS;

    private final long stream = name().hashCode();

    /** What makes this stream another than the others; it does not depend on the order of the constants. */
    long stream() {
        return stream;
    }
}
