package app.pinbridge.bench.world;

import app.pinbridge.bench.measure.Sender;
import app.pinbridge.contracts.kafka.KafkaEvents;
import java.util.stream.IntStream;

/**
 * Names of customers that are dealt to the partitions in turn. The partition of a customer follows from the name, and of a
 * few names by number most could share one partition: a bench would then measure how fast one partition is.
 */
public final class TenantIds {
    private TenantIds() {}

    /** The id of the customer with this number. */
    public static String of(int tenant) {
        return IntStream.iterate(0, suffix -> suffix + 1)
                .mapToObj(suffix -> "bench-" + tenant + "-" + suffix)
                .filter(id -> KafkaEvents.partition(id, Sender.PARTITIONS) == tenant % Sender.PARTITIONS)
                .findFirst()
                .orElseThrow();
    }
}
