package app.pinbridge.ingest.key;

/** What became of asking for a key. */
public sealed interface KeyAnswer {

    /** Here it is. */
    record Given(ConnectionKey key) implements KeyAnswer {}

    /** The customer has no such connection (any more). */
    record NotConnected() implements KeyAnswer {}

    /**
     * It cannot be had now.
     *
     * @param reason for the log, without secrets
     */
    record Unavailable(String reason) implements KeyAnswer {}
}
