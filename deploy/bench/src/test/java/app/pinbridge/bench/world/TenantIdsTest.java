package app.pinbridge.bench.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.bench.measure.Sender;
import app.pinbridge.contracts.kafka.KafkaEvents;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TenantIdsTest {
    @Test
    void dealsCustomersToThePartitionsInTurn() {
        assertThat(IntStream.range(0, 40)
                        .mapToObj(tenant -> KafkaEvents.partition(TenantIds.of(tenant), Sender.PARTITIONS)))
                .containsExactly(IntStream.range(0, 40)
                        .map(tenant -> tenant % Sender.PARTITIONS)
                        .boxed()
                        .toArray(Integer[]::new));
    }

    @Test
    void givesEachCustomerAnIdOfItsOwn() {
        assertThat(IntStream.range(0, 200).mapToObj(TenantIds::of)).doesNotHaveDuplicates();
    }
}
