package app.pinbridge.contracts;

/** Says that bytes or text are no event of the contract: which attribute or field, and what is wrong with it. */
public final class InvalidEventException extends RuntimeException {
    private final String field;

    /**
     * @param field path of the attribute or field, e.g. {@code data.startAt}; empty when the whole is unreadable
     * @param problem what is wrong, without values that may be personal
     */
    public InvalidEventException(String field, String problem) {
        super(field.isEmpty() ? problem : field + ": " + problem);
        this.field = field;
    }

    /** Path of the attribute or field that is wrong; empty when the whole is unreadable. */
    public String field() {
        return field;
    }
}
