package app.pinbridge.simulator.world;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something of which Pinpoint tells others. Interviews that are moved, cancelled or over are nothing of that kind, nor are
 * comments.
 *
 * @param event such as {@code application_hired}
 * @param ids of what it concerns, by kind, such as {@code application} and {@code job}
 * @param at the world's time
 */
public record Happened(String event, Map<String, Long> ids, Instant at) {
    public Happened {
        ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
    }
}
