package app.pinbridge.matching.mending;

/**
 * Why something cannot be done.
 *
 * @param kind what sort of refusal
 * @param code stable, for machines
 * @param detail what is wrong and what to do, for the person
 * @param field the input that is wrong
 */
public record Refusal(Kind kind, String code, String detail, String field) {
    /** Sorts of refusals. */
    public enum Kind {
        /** What was asked for makes no sense, whatever stands. */
        INVALID,
        /** What was named is not there. */
        UNKNOWN,
        /** It makes sense, but not as things stand. */
        CONFLICT,
        /** What it was decided against does not stand any more. */
        OUTDATED
    }

    static Refusal invalid(String code, String detail, String field) {
        return new Refusal(Kind.INVALID, code, detail, field);
    }

    static Refusal unknown(String code, String detail, String field) {
        return new Refusal(Kind.UNKNOWN, code, detail, field);
    }

    static Refusal outdated(String code, String detail, String field) {
        return new Refusal(Kind.OUTDATED, code, detail, field);
    }

    static Refusal conflict(String code, String detail, String field) {
        return new Refusal(Kind.CONFLICT, code, detail, field);
    }
}
