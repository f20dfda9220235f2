package app.pinbridge.matching.decision;

import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.Json;
import app.pinbridge.matching.fact.Hashes;
import app.pinbridge.matching.fact.Ref;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;

/**
 * What was last said of a subject.
 *
 * @param revision rises with each changed answer
 * @param answeredAt time of the event that said it
 * @param answer the event's data as JSON, with revision 0
 * @param reads what it was decided from
 * @param waits whether it waits for a resource to be read further
 * @param model the version of rules and weights that decided; empty for what is no match
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; nobody compares rows
public record StoredDecision(
        Ref ref, int revision, Instant answeredAt, byte[] answer, Hashes reads, boolean waits, String model) {

    static StoredDecision read(ResultSet row) throws SQLException {
        return new StoredDecision(
                new Ref(row.getString("tenant_id"), row.getString("subject")),
                row.getInt("revision"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getBytes("answer"),
                Hashes.read(row.getBytes("reads")),
                row.getBoolean("waits"),
                row.getString("model"));
    }

    /** Whether it says the same as these bytes. */
    public boolean says(byte[] json) {
        return Arrays.equals(answer, json);
    }

    /** What it says. */
    public <T extends EventData> T data(Class<T> type) {
        try {
            return Json.MAPPER.readValue(answer, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored answer cannot be read: " + ref, e);
        }
    }
}
