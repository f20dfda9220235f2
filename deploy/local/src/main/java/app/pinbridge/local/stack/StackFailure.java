package app.pinbridge.local.stack;

/** The stack cannot start or go on; the message says in one line what is wrong and what to do. */
public final class StackFailure extends RuntimeException {
    /** A failure with its one line. */
    public StackFailure(String message) {
        super(message);
    }
}
