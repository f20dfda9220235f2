package app.pinbridge.simulator.api;

/** Answers requests; layers wrap each other. */
@FunctionalInterface
public interface ApiHandler {
    /** Answers one request; every outcome is an answer. */
    Answer handle(ApiRequest request);
}
