package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many customers of one replica, which works on eight at a time here. */
@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class FairnessTest {
    private static final int HEALTHY = 18;

    @Test
    void oneThatIsDeadAndOneThatIsThrottledDoNotSlowEighteenOthers() {
        Duration alone = untilAllAreLive(List.of());
        List<Customer> ill = List.of(Customer.with(20), Customer.with(20));
        ill.get(0).pinpoint.faults().add(FaultRule.always(FaultKind.TIMEOUT));
        ill.get(1).pinpoint.faults().add(FaultRule.always(FaultKind.THROTTLE).withRetryAfter(40));
        try {
            Duration beside = untilAllAreLive(ill);

            assertThat(beside)
                    .as("two of eight places are taken by them at most; alone it took %s", alone)
                    .isLessThan(alone.multipliedBy(2).plusSeconds(5));
        } finally {
            ill.forEach(Customer::close);
        }
    }

    @Test
    void whoCameLaterDoesNotWaitUntilLargeSyncsAreOver() {
        List<Customer> large = IntStream.range(0, 8)
                .mapToObj(each ->
                        Customer.with(config -> config.withApplications(1500).withLatency(Duration.ofMillis(150))))
                .toList();
        try (Customer small = Customer.with(20)) {
            large.forEach(Customer::connect);
            large.forEach(customer -> customer.await(State.SYNCING));

            small.connect();
            small.await(State.LIVE);

            assertThat(large)
                    .filteredOn(customer -> customer.completions().isEmpty())
                    .hasSizeGreaterThan(4);
        } finally {
            large.forEach(Customer::close);
        }
    }

    private static Duration untilAllAreLive(List<Customer> others) {
        List<Customer> healthy = new ArrayList<>();
        IntStream.range(0, HEALTHY).forEach(each -> healthy.add(Customer.with(20)));
        try {
            Instant began = Clock.systemUTC().instant();
            Stream.concat(others.stream(), healthy.stream()).forEach(Customer::connect);
            healthy.forEach(customer -> customer.await(State.LIVE));
            return Duration.between(began, Clock.systemUTC().instant());
        } finally {
            healthy.forEach(Customer::close);
        }
    }
}
