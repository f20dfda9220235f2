package app.pinbridge.pinpoint.connection;

import java.util.Locale;

/** What became of a text that a person typed: the value, or what is wrong with it. */
public sealed interface Parsed<T> {

    /** The value that the text stands for. */
    record Valid<T>(T value) implements Parsed<T> {}

    /**
     * The text stands for no value.
     *
     * @param message a sentence that helps; it never repeats the text
     */
    record Invalid<T>(Problem problem, String message) implements Parsed<T> {}

    /** What can be wrong with it. */
    enum Problem {
        SUBDOMAIN_EMPTY,
        SUBDOMAIN_TOO_LONG,
        SUBDOMAIN_HAS_DOTS,
        SUBDOMAIN_HAS_SLASHES,
        SUBDOMAIN_IS_AN_IP_ADDRESS,
        SUBDOMAIN_OF_ANOTHER_HOST,
        SUBDOMAIN_MISSING_IN_URL,
        SUBDOMAIN_HAS_WRONG_CHARACTERS,
        KEY_EMPTY,
        KEY_TOO_LONG,
        KEY_HAS_WRONG_CHARACTERS;

        /** The code as it stands in problems, e.g. {@code subdomain_has_dots}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
