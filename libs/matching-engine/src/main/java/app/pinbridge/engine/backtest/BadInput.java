package app.pinbridge.engine.backtest;

/** A line, a file or an option that cannot be used; its message is for the person at the terminal. */
public final class BadInput extends RuntimeException {
    /** A complaint with what is wrong and where. */
    public BadInput(String message) {
        super(message);
    }
}
