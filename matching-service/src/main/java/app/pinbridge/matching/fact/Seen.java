package app.pinbridge.matching.fact;

import java.time.Instant;

/**
 * How somebody was seen in calls.
 *
 * @param calls how many; at least one
 * @param last when the latest of them was
 */
public record Seen(long calls, Instant last) {}
