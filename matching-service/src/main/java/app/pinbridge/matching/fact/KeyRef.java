package app.pinbridge.matching.fact;

import app.pinbridge.engine.Key;

/** One candidate key of one customer, by the hash of its text. */
public record KeyRef(String tenantId, long hash) {

    /** The key's place among the customer's keys. */
    public static KeyRef of(String tenantId, Key key) {
        return new KeyRef(tenantId, Hashes.hash(key.text()));
    }
}
