package app.pinbridge.bench.floor;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tables of the matcher's floor: keys and sizes as the matcher's, one set-based statement for each in one transaction. */
final class FloorTables {
    private static final long KEYS_APART = 1_000_000_000L;

    private final Connection connection;
    private final MatchFloorSpec spec;
    private long written;

    /**
     * Tables for one consumer of several; they must be there.
     *
     * @param number of the consumer, which keeps its keys apart from the others'
     */
    FloorTables(Connection connection, MatchFloorSpec spec, int number) throws SQLException {
        this.connection = connection;
        this.spec = spec;
        this.written = number * KEYS_APART;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = on");
        }
        connection.commit();
    }

    /** Makes the tables. */
    static void create(MatchFloorSpec spec) throws SQLException {
        try (Connection connection = DriverManager.getConnection(spec.jdbcUrl(), spec.user(), spec.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS floor_fact (subject TEXT COLLATE "C" PRIMARY KEY, data BYTEA NOT NULL);
                    CREATE TABLE IF NOT EXISTS floor_key (key BIGINT NOT NULL, subject TEXT COLLATE "C" NOT NULL);
                    CREATE INDEX IF NOT EXISTS floor_key_key ON floor_key (key, subject);
                    CREATE TABLE IF NOT EXISTS floor_dependency (key BIGINT NOT NULL, subject TEXT COLLATE "C" NOT NULL);
                    CREATE INDEX IF NOT EXISTS floor_dependency_key ON floor_dependency (key, subject);
                    CREATE TABLE IF NOT EXISTS floor_access (key BIGINT NOT NULL, subject TEXT COLLATE "C" NOT NULL);
                    CREATE INDEX IF NOT EXISTS floor_access_key ON floor_access (key, subject);
                    CREATE TABLE IF NOT EXISTS floor_decision (
                        subject TEXT COLLATE "C" PRIMARY KEY, data BYTEA NOT NULL);
                    CREATE TABLE IF NOT EXISTS floor_outbox (
                        position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                        subject TEXT COLLATE "C" NOT NULL, data BYTEA NOT NULL);
                    """);
        }
    }

    /** Writes all rows of a batch and commits. */
    void write(List<ConsumerRecord<String, byte[]>> batch) throws SQLException {
        List<String> subjects = batch.stream().map(ConsumerRecord::key).toList();
        rows("floor_fact", subjects, batch.stream().map(ConsumerRecord::value).toList());
        rows("floor_decision", subjects, blanks(subjects.size(), spec.answerBytes()));
        rows("floor_outbox", subjects, blanks(subjects.size(), spec.resultBytes()));
        small("floor_key", subjects, spec.keys());
        small("floor_dependency", subjects, spec.dependencies());
        small("floor_access", subjects, spec.accesses());
        connection.commit();
        written += batch.size();
    }

    private void rows(String table, List<String> subjects, List<byte[]> data) throws SQLException {
        // The table is one of this class's own names.
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO " + table + " (subject, data) SELECT * FROM unnest(?, ?) ON CONFLICT DO NOTHING")) {
            statement.setArray(1, text(subjects));
            statement.setArray(2, connection.createArrayOf("bytea", data.toArray(byte[][]::new)));
            statement.execute();
        }
    }

    private void small(String table, List<String> subjects, double each) throws SQLException {
        List<String> repeated = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            long number = written + i;
            long rows = (long) ((number + 1) * each) - (long) (number * each);
            for (int j = 0; j < rows; j++) {
                repeated.add(subjects.get(i));
                keys.add((number * 31 + j) * 0x9E3779B97F4A7C15L);
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " (key, subject) SELECT * FROM unnest(?, ?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
            statement.setArray(2, text(repeated));
            statement.execute();
        }
    }

    private Array text(List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static List<byte[]> blanks(int count, int bytes) {
        List<byte[]> blanks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blanks.add(Noise.bytes(bytes, i));
        }
        return blanks;
    }
}
