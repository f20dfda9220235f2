package app.pinbridge.kit.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away or busy from one that refuses what it was given. */
public final class DatabaseFailure {
    /** Connection, insufficient resources, operator intervention, transaction rollback, lock not available. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "40", "55");

    private DatabaseFailure() {}

    /** Whether the same work may succeed later, unchanged. */
    public static boolean isPassing(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // Without a state it is the pool: no connection to be had, or closed under us.
                return state == null || (state.length() >= 2 && PASSING.contains(state.substring(0, 2)));
            }
        }
        return false;
    }
}
