package app.pinbridge.simulator.error;

/** The request is refused; the edge of the API turns this into an error document. */
public final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ApiError error;

    public ApiRefusal(ApiError error) {
        super(error.detail(), null, false, false);
        this.error = error;
    }

    /** Refuses with 400. */
    public static ApiRefusal badRequest(String detail) {
        return new ApiRefusal(ApiError.badRequest(detail));
    }

    /** What to answer. */
    public ApiError error() {
        return error;
    }
}
