package app.pinbridge.notifier.letter;

/** What came of trying to send a letter. */
sealed interface Delivery {
    /** SMTP took it. */
    record Sent() implements Delivery {}

    /** The customer has disconnected: nobody waits for it. */
    record Needless() implements Delivery {}

    /** Not yet. */
    record Later(String problem) implements Delivery {}
}
