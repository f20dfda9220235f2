package app.pinbridge.bench.match;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.bench.world.Calls;
import app.pinbridge.local.stack.StackFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the service wrote for each call, so that the floor writes as much.
 *
 * @param keys rows in {@code fact_key} for each call
 * @param dependencies rows in {@code dependency} for each call
 * @param accesses rows in {@code call_access} for each call
 * @param answerBytes mean size of a stored answer
 */
public record RowCounts(double keys, double dependencies, double accesses, int answerBytes) {

    /** Counts the rows of calls by their ids; a fact and a decision carry their hashes, eight bytes each. */
    static RowCounts of(BenchStack stack, int first, int count) {
        try (Connection connection = stack.connect("matching_service");
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT (SELECT avg(octet_length(keys) / 8.0) FROM fact
                                 WHERE subject >= ? AND subject < ?) AS keys,
                               (SELECT avg(octet_length(reads) / 8.0) FROM decision
                                 WHERE subject >= ? AND subject < ?) AS dependencies,
                               (SELECT avg(octet_length(answer)) FROM decision
                                 WHERE subject >= ? AND subject < ?) AS answer,
                               (SELECT count(*) FROM call_access
                                 WHERE subject >= ? AND subject < ?) AS accesses
                        """)) {
            for (int i = 1; i <= 8; i += 2) {
                statement.setString(i, "calls/" + Calls.id(first));
                statement.setString(i + 1, "calls/" + Calls.id(first + count));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new RowCounts(
                        row.getDouble("keys"),
                        row.getDouble("dependencies"),
                        row.getDouble("accesses") / count,
                        row.getInt("answer"));
            }
        } catch (SQLException e) {
            throw new StackFailure("the service's rows cannot be counted: " + e.getMessage());
        }
    }

    /** Rows for each call: the fact, its keys, the decision, what it depends on, who may see it, the outbox's row. */
    public double rows() {
        return 3 + keys + dependencies + accesses;
    }
}
