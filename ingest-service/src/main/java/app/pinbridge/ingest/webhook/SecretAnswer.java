package app.pinbridge.ingest.webhook;

/** What became of asking for a connection's secret. */
sealed interface SecretAnswer {

    /** Here it is. */
    record Known(SigningSecret secret) implements SecretAnswer {}

    /** There is no such connection, or it has none. */
    record Unknown() implements SecretAnswer {}

    /** It cannot be had now. */
    record Unavailable() implements SecretAnswer {}
}
