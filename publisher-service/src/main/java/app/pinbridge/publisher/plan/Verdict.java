package app.pinbridge.publisher.plan;

/** Whether something may be posted now. */
public sealed interface Verdict {

    /** It may. */
    record Go() implements Verdict {}

    /**
     * Not before the reason falls away.
     *
     * @param reason a code
     */
    record Hold(String reason) implements Verdict {}

    /**
     * It is not wanted any more.
     *
     * @param reason a code
     */
    record Drop(String reason) implements Verdict {}
}
