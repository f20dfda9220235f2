package app.pinbridge.gateway.services;

/** Ends a page whose content could not be had; becomes an error page. */
public final class NoAnswerException extends RuntimeException {
    private final transient Problem problem;

    /** Ends the page for this problem. */
    public NoAnswerException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /** Why there is no page. */
    public Problem problem() {
        return problem;
    }
}
