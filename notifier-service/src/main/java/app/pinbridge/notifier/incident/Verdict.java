package app.pinbridge.notifier.incident;

/** What a status means for the people who want to be told. */
public sealed interface Verdict {
    /** How the connection is from here on. */
    Health health();

    /** Nothing that is worth a letter. */
    record Silence(Health health) implements Verdict {}

    /**
     * Something is wrong that was not told of yet.
     *
     * @param incident names the trouble and its cause; the same for every status that says the same
     */
    record Trouble(Health health, String incident) implements Verdict {}

    /**
     * The trouble is over.
     *
     * @param incident names the trouble that ended
     */
    record Recovery(Health health, String incident) implements Verdict {}
}
