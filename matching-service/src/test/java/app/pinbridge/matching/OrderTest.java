package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Event;
import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer is a function of the facts: whatever order they come in, it is what the engine says of them all at once. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class OrderTest {
    @Inject
    Matcher matcher;

    private final String tenant = "t-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theSampleEndsInTheSameMatchesInAnyOrder(long seed) {
        List<Event<?>> events = Streams.sample(tenant);

        matcher.takeInPieces(Streams.shuffled(events, seed), seed);
        matcher.settle(tenant);

        Matcher.assertSameCalls(matcher.answers(tenant), Matcher.expected(events));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void aLivelyCustomerEndsInWhatTheEngineSaysOfTheFactsThatStand(long seed) {
        List<Event<?>> events = RandomWorld.events(tenant, seed);

        matcher.takeInPieces(Streams.shuffled(events, seed), seed);
        matcher.settle(tenant);

        Matcher.assertSameCalls(matcher.answers(tenant), Matcher.expected(events));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void theSameStreamOnceMoreSaysNothingNew(long seed) {
        List<Event<?>> events = RandomWorld.events(tenant, seed);
        matcher.takeInPieces(events, seed);
        matcher.settle(tenant);
        var before = matcher.revisions(tenant);

        matcher.takeInPieces(Streams.shuffled(events, seed), seed);
        matcher.settle(tenant);

        assertThat(matcher.revisions(tenant)).isEqualTo(before);
    }
}
