package app.pinbridge.simulator.keys;

/** What a key may do with one category; to write includes to read. */
public enum Access {
    NONE,
    READ,
    WRITE;

    /** True when this is enough for what is needed. */
    public boolean allows(Access needed) {
        return compareTo(needed) >= 0;
    }
}
