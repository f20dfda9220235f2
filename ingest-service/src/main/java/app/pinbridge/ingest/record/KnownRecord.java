package app.pinbridge.ingest.record;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import java.time.Instant;
import java.util.Optional;

/**
 * What was last sent of a record.
 *
 * @param hash of its content
 * @param sentTime time of the event
 * @param updatedAt Pinpoint's {@code updated_at} of it
 * @param interview the content, of an interview
 * @param job the content, of a job
 * @param gone whether it was last sent as gone
 * @param seenAt nothing older than this is known of it, by our clock
 */
public record KnownRecord(
        String id,
        ContentHash hash,
        Instant sentTime,
        Optional<Instant> updatedAt,
        Optional<AtsInterview> interview,
        Optional<AtsJob> job,
        boolean gone,
        Instant seenAt) {}
