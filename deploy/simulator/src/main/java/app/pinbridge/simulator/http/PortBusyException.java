package app.pinbridge.simulator.http;

/** The port cannot be listened on. */
public final class PortBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortBusyException(int port, Throwable cause) {
        super(
                "Port " + port + " cannot be listened on: " + cause.getMessage() + ". Choose another with --port.",
                cause);
    }
}
