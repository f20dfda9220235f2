package app.pinbridge.matching.calls;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import app.pinbridge.matching.deciding.Matches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A call with what was decided on it.
 *
 * @param revisionTime when this answer came to stand
 * @param cursor where it stands in the list that it was read for
 */
public record DecidedCall(Call call, Match match, Instant revisionTime, Cursor cursor) {

    static DecidedCall read(ResultSet row, boolean ranked) throws SQLException {
        try {
            Optional<Integer> band =
                    ranked ? Optional.of((int) Math.floor(row.getDouble("rank") * 10)) : Optional.empty();
            return new DecidedCall(
                    Json.MAPPER.readValue(row.getBytes("data"), Call.class),
                    Matches.revised(Json.MAPPER.readValue(row.getBytes("answer"), Match.class), row.getInt("revision")),
                    row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                    new Cursor(
                            band,
                            row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                            row.getString("subject")));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored call cannot be read: " + row.getString("subject"), e);
        }
    }
}
