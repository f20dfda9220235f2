package app.pinbridge.pinpoint.exchange;

/**
 * On whose behalf a request is made; it stands in the activity log that the customer sees.
 *
 * @param who the part of Pinbridge that asks, e.g. {@code ingest.poll}; never a person's name or address
 */
public record Requester(Priority priority, String who) {}
