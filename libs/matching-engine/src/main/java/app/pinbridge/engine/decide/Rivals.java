package app.pinbridge.engine.decide;

import app.pinbridge.engine.evidence.Hypothesis;

/**
 * What speaks for somebody else.
 *
 * @param runnerUp the likeliest record of another person
 * @param bits what the others within reach take together; 0 or less
 */
public record Rivals(Hypothesis runnerUp, double bits) {}
