package app.pinbridge.publisher.comment;

/** What a comment hangs on in Pinpoint: an application, or a job seeker of the talent pipeline. */
public record Commentable(Kind kind, String id) {

    /** The two kinds. */
    public enum Kind {
        APPLICATION("application"),
        JOB_SEEKER("job_seeker");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind as it is stored. */
        public String word() {
            return word;
        }

        /** The kind that this stored word means. */
        public static Kind of(String word) {
            return APPLICATION.word.equals(word) ? APPLICATION : JOB_SEEKER;
        }
    }

    /** The commentable as one text, e.g. {@code application/24}. */
    public String text() {
        return kind.word() + "/" + id;
    }

    /** Reads what {@link #text()} wrote. */
    public static Commentable of(String text) {
        int slash = text.indexOf('/');
        return new Commentable(Kind.of(text.substring(0, slash)), text.substring(slash + 1));
    }
}
