package app.pinbridge.matching.backlog;

import java.util.Locale;

/**
 * A walk through a customer's facts that is not at its end.
 *
 * @param scope which facts it goes through
 * @param after the last subject that it has gone through; empty at the beginning
 * @param model of {@link Scope#MODEL}: the version whose replicas work on it; else empty
 */
public record Sweep(String tenantId, Scope scope, String after, String model) {

    /** Which facts a sweep goes through. */
    public enum Scope {
        /** Every fact: the settings may have changed what it is found by. */
        ALL("", "~"),
        /** The calls alone. */
        CALLS("calls/", "calls0"),
        /** The calls that another version of rules and weights decided on. */
        MODEL("calls/", "calls0");

        private final String from;
        private final String end;

        Scope(String from, String end) {
            this.from = from;
            this.end = end;
        }

        /** Stands before the first subject. */
        public String from() {
            return from;
        }

        /** Stands behind the last subject. */
        public String end() {
            return end;
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Scope read(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
