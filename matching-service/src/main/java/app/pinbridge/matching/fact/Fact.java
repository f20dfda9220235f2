package app.pinbridge.matching.fact;

import app.pinbridge.contracts.Event;

/**
 * A standing snapshot.
 *
 * @param keys hashes of the candidate keys that it is found by
 */
public record Fact(Event<?> event, Hashes keys) {}
