package app.pinbridge.corpus;

import java.util.Locale;

/** The two disjoint parts of the corpus: one to tune a matcher on, one to report its figures from. */
public enum Part {
    TUNE(0),
    REPORT(1);

    private final int salt;

    Part(int salt) {
        this.salt = salt;
    }

    /** Sets the seeds of one part apart from those of the other: below 2. */
    int salt() {
        return salt;
    }

    /** As the command line and the labels write it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of the given name, in lower case. */
    public static Part named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
