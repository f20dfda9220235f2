package app.pinbridge.matching.sql;

import org.jdbi.v3.core.Handle;

/**
 * Has PostgreSQL plan the statements of a transaction as they are meant. Its estimates are far off where a plan was made while
 * tables were empty, and where rows are compared as a whole behind a place in an index.
 */
public final class Planning {
    /** Columns of a SELECT that has what follows planned by index alone. */
    static final String BY_INDEX = """
            set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
            set_config('enable_mergejoin', 'off', true)""";

    private Planning() {}

    /**
     * By index alone: for statements that all probe for a few hundred rows. It does not say which side of a join probes the
     * other; where the tables may have been empty when the plan was made, LATERAL with OFFSET 0 does.
     */
    public static void byIndex(Handle transaction) {
        transaction.execute("SELECT " + BY_INDEX);
    }

    /** Along an index that has the rows in the order that is asked for: for one page of many. */
    public static void inOrder(Handle transaction) {
        byIndex(transaction);
        transaction.execute("SELECT set_config('enable_sort', 'off', true)");
    }
}
