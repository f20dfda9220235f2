package app.pinbridge.publisher.people;

/** What became of a click in its own transaction. */
sealed interface Clicked {

    /** There is an answer already. */
    record Answered(ClickAnswer answer) implements Clicked {}

    /**
     * It is planned, and somebody sends it.
     *
     * @param wasPosted it had been posted before the click
     */
    record Underway(long intentId, boolean wasPosted) implements Clicked {}
}
