package app.pinbridge.bench.floor;

/**
 * What the matcher's floor is to do: as many rows and bytes for each record as the matcher was seen to write.
 *
 * @param servers where Kafka is
 * @param jdbcUrl where its own database is
 * @param in the topic that it reads
 * @param out the topic that it writes, one record for each
 * @param keys small rows of a first kind for each record; not whole, spread evenly
 * @param dependencies of a second
 * @param accesses of a third
 * @param answerBytes of the one row that stands for the decision
 * @param resultBytes of each result
 * @param consumers as many as the service has, each with a connection of its own
 */
public record MatchFloorSpec(
        String servers,
        String jdbcUrl,
        String user,
        String password,
        String in,
        String out,
        double keys,
        double dependencies,
        double accesses,
        int answerBytes,
        int resultBytes,
        int consumers) {}
