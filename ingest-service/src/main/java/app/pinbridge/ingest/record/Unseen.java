package app.pinbridge.ingest.record;

import java.time.Instant;
import java.util.Optional;

/**
 * Which records should have been seen.
 *
 * @param time since when
 * @param startingAfter of interviews, only those that begin later
 * @param startingBefore of interviews, only those that begin earlier
 */
public record Unseen(Instant time, Optional<Instant> startingAfter, Optional<Instant> startingBefore) {}
