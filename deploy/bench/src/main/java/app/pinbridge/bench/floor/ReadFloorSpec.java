package app.pinbridge.bench.floor;

/**
 * What the floor of a first sync is to do.
 *
 * @param api where the API is
 * @param key that it accepts
 * @param servers of Kafka
 * @param topic to send every record to
 * @param pageSize rows asked for at once
 * @param concurrency how many requests may be under way
 * @param result the file to write {@link ReadFloorResult} to
 */
public record ReadFloorSpec(
        String api, String key, String servers, String topic, int pageSize, int concurrency, String result) {

    @Override
    public String toString() {
        return "ReadFloorSpec[" + api + ", redacted]";
    }
}
