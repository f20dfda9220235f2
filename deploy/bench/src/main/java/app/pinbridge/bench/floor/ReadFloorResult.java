package app.pinbridge.bench.floor;

/**
 * What the floor of a first sync did.
 *
 * @param records that Kafka has taken
 * @param seconds from the first request until then
 */
public record ReadFloorResult(long records, double seconds) {}
