package app.pinbridge.pinpoint;

import app.pinbridge.pinpoint.answer.Failure;

/** What trying a permission showed. */
public sealed interface Permission {

    /** The key may do this. */
    record Granted(Level level) implements Permission {}

    /**
     * The key may not read this.
     *
     * @param detail Pinpoint's own words
     */
    record Missing(String detail) implements Permission {}

    /** This company's Pinpoint has no such list, so that nothing can be said or read. */
    record NotOffered() implements Permission {}

    /** It could not be found out. Where the failure is {@code KEY_REFUSED}, no other permission can be found out either. */
    record Unclear(Failure failure) implements Permission {}

    /** How far a permission goes. */
    enum Level {
        READ,
        /** Includes reading. */
        WRITE
    }
}
