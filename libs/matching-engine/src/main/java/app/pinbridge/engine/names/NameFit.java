package app.pinbridge.engine.names;

/** How two names agree, best first. */
public enum NameFit {
    /** Two parts or more agree to the letter, and none of the shorter name is left over. */
    SAME,
    /** The same by nickname, initial, spelling or transliteration. */
    CLOSE,
    /** One part agrees and nothing disagrees: a one-word name, an initial. */
    PART,
    /** One part agrees, another does not: a married name, or a namesake by first name. */
    MIXED,
    /** It cannot be told: no name, or a script whose reading is unknown. */
    UNKNOWN,
    /** Nothing agrees. */
    DIFFERENT;

    /** Whether it supports that both are one person, given that something else does too. */
    public boolean supports() {
        return this == SAME || this == CLOSE;
    }

    /** The better of two. */
    public NameFit or(NameFit other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
