package app.pinbridge.ingest.record;

import app.pinbridge.ingest.ats.Resource;
import java.time.Instant;
import java.util.Optional;

/**
 * A record of which something was sent.
 *
 * @param updatedAt Pinpoint's {@code updated_at} of what was sent
 */
public record Sent(Resource resource, String id, How how, Optional<Instant> updatedAt) {

    /** What it is to those who read the topic. */
    public enum How {
        /** Not there before, or back again. */
        NEW,
        CHANGED,
        GONE
    }
}
