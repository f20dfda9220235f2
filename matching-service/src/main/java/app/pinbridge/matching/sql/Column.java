package app.pinbridge.matching.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** One column of many rows, bound as an array and taken apart by {@code unnest} in the statement. */
public final class Column implements Argument {
    private final String type;
    private final @Nullable Object[] values;

    private Column(String type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    /** Texts; absent ones become NULL. */
    public static <R> Column text(Collection<R> rows, Function<R, @Nullable String> value) {
        return new Column("text", rows.stream().map(value).toArray(String[]::new));
    }

    /** Whole numbers of 64 bits. */
    public static <R> Column bigint(Collection<R> rows, ToLongFunction<R> value) {
        return new Column("bigint", rows.stream().map(value::applyAsLong).toArray(Long[]::new));
    }

    /** Whole numbers of 32 bits. */
    public static <R> Column integer(Collection<R> rows, ToIntFunction<R> value) {
        return new Column("integer", rows.stream().map(value::applyAsInt).toArray(Integer[]::new));
    }

    /** Bytes. */
    public static <R> Column bytea(Collection<R> rows, Function<R, byte[]> value) {
        return new Column("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    /** Yes or no. */
    public static <R> Column flag(Collection<R> rows, Function<R, Boolean> value) {
        return new Column("boolean", rows.stream().map(value).toArray(Boolean[]::new));
    }

    /** Numbers; absent ones become NULL. */
    public static <R> Column number(Collection<R> rows, Function<R, @Nullable Double> value) {
        return new Column("float8", rows.stream().map(value).toArray(Double[]::new));
    }

    /** Instants, to the microsecond; absent ones become NULL. */
    public static <R> Column instant(Collection<R> rows, Function<R, @Nullable Instant> value) {
        return new Column(
                "timestamptz", rows.stream().map(value).map(Instants::text).toArray(String[]::new));
    }

    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
        statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }
}
