package app.pinbridge.pinpoint.jsonapi;

/** A row is not what it should be. Never leaves the client: the row becomes a malformed one of its page. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String reason) {
        super(reason);
    }
}
