package app.pinbridge.contracts.schemas;

/**
 * One place where JSON is not as its schema says.
 *
 * @param pointer JSON pointer of the place, e.g. {@code /data/participants/0/email}; empty for the whole
 * @param keyword the schema's keyword that is not kept, e.g. {@code required}
 * @param message what is wrong, one sentence without the value, which may be personal
 * @param tolerable whether a reader passes over it all the same: a field or an enum value that it does not know, or null
 *     in the place of an absent field; never of a required field
 */
public record SchemaProblem(String pointer, String keyword, String message, boolean tolerable) {}
