package app.pinbridge.engine.backtest;

/** A line, a file or an option that cannot be used; its message is for the person at the terminal. */
final class BadInput extends RuntimeException {
    BadInput(String message) {
        super(message);
    }
}
