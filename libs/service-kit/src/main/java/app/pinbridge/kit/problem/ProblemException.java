package app.pinbridge.kit.problem;

/** Ends a request with a problem document. Only for the REST edge: domain code returns outcomes. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    /** Ends the request with this problem. */
    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /** What to answer. */
    public Problem problem() {
        return problem;
    }
}
