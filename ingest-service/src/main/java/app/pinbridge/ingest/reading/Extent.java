package app.pinbridge.ingest.reading;

import java.time.Instant;
import java.util.Optional;

/**
 * How much there is of one kind.
 *
 * @param total rows, where Pinpoint tells it
 * @param newest the latest {@code updated_at}, where Pinpoint can be asked for it
 */
public record Extent(Optional<Long> total, Optional<Instant> newest) {}
