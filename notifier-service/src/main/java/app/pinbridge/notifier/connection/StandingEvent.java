package app.pinbridge.notifier.connection;

import app.pinbridge.contracts.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Time and id of the event that stands for a subject, as stored in {@code event_time} and {@code event_id}.
 *
 * @param id empty when no event was seen yet
 */
public record StandingEvent(Instant time, String id) {

    /** Reads the two columns. */
    public static StandingEvent read(ResultSet row) throws SQLException {
        return new StandingEvent(Instant.parse(row.getString("event_time")), row.getString("event_id"));
    }

    /** Whether the other event stands against this one, by the order of {@link Event#STANDING}. */
    public boolean fallsTo(Event<?> other) {
        int order = other.time().compareTo(time);
        return order == 0 ? other.id().compareTo(id) > 0 : order > 0;
    }
}
