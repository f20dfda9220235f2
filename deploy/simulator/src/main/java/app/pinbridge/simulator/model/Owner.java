package app.pinbridge.simulator.model;

/** What an interview or a comment hangs on. */
public record Owner(Type type, long id) {
    /** The two possible owners. */
    public enum Type {
        APPLICATION("Application", Kind.APPLICATIONS),
        JOB_SEEKER("JobSeeker", Kind.JOB_SEEKERS);

        private final String className;
        private final Kind kind;

        Type(String className, Kind kind) {
            this.className = className;
            this.kind = kind;
        }

        /** As in {@code commentable_type} and {@code interviewable_type}. */
        public String className() {
            return className;
        }

        /** As in a resource identifier. */
        public Kind kind() {
            return kind;
        }
    }

    /** An application as owner. */
    public static Owner application(long id) {
        return new Owner(Type.APPLICATION, id);
    }

    /** A job seeker as owner. */
    public static Owner jobSeeker(long id) {
        return new Owner(Type.JOB_SEEKER, id);
    }
}
