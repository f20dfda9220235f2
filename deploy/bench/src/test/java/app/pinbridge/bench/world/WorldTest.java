package app.pinbridge.bench.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.BinaryCodec;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorldTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final int INTERVIEWS = 600;

    @Test
    void theSameSeedMakesTheSameCustomersAndCalls() {
        assertThat(everything(new Customers(7, 2, NOW))).isEqualTo(everything(new Customers(7, 2, NOW)));
    }

    @Test
    void anotherSeedMakesOthers() {
        assertThat(everything(new Customers(8, 2, NOW))).isNotEqualTo(everything(new Customers(7, 2, NOW)));
    }

    @Test
    void whatIsAskedForAgainIsTheSameWhateverWasAskedBefore() {
        Calls calls = new Calls(new Customers(7, 2, NOW), 0, INTERVIEWS);
        Calls.Labelled alone = calls.call(321);

        calls.call(5);

        assertThat(calls.call(321)).isEqualTo(alone);
    }

    @Test
    void everyRecordIsToldOnceAndInterviewsNameRecordsThatAreThere() {
        List<Event<?>> records = records(new Customers(7, 1, NOW), 0);

        assertThat(records).extracting(Event::subject).doesNotHaveDuplicates();
        assertThat(records)
                .filteredOn(event -> event.type() == EventType.ATS_INTERVIEW)
                .hasSize(INTERVIEWS);
        assertThat(records)
                .filteredOn(event -> event.type() == EventType.ATS_APPLICATION)
                .hasSize(INTERVIEWS / 2);
    }

    @Test
    void allInterviewsArePast() {
        Customers customers = new Customers(7, 1, NOW);

        assertThat(IntStream.range(0, 2000).mapToObj(interview -> customers.start(0, interview)))
                .allMatch(NOW::isAfter);
    }

    @Test
    void noInterviewIsHeldTwiceUntilTheCapacityIsUsedUp() {
        Calls calls = new Calls(new Customers(7, 2, NOW), 100, 150);

        List<String> held = IntStream.range(0, (int) calls.capacity())
                .mapToObj(calls::call)
                .filter(call -> call.interview().isPresent())
                .map(call -> call.event().tenantId() + " " + call.interview().orElseThrow())
                .toList();

        assertThat(held).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void twoInFiveCallsAreInterviews() {
        Calls calls = new Calls(new Customers(7, 2, NOW), 0, INTERVIEWS);

        long interviews = IntStream.range(0, 1000)
                .mapToObj(calls::call)
                .map(Calls.Labelled::interview)
                .filter(Optional::isPresent)
                .count();

        assertThat(interviews).isEqualTo(400);
    }

    @Test
    void aCallsNumberIsReadBackFromTheKeyOfWhatIsSaidOfIt() {
        Event<Call> call =
                new Calls(new Customers(7, 2, NOW), 0, INTERVIEWS).call(321).event();

        assertThat(Calls.number(call.key())).isEqualTo(321);
    }

    private static String everything(Customers customers) {
        Calls calls = new Calls(customers, 0, INTERVIEWS);
        Stream<Event<?>> facts = IntStream.range(0, customers.tenants())
                .boxed()
                .flatMap(tenant -> Stream.concat(customers.beginning(tenant), records(customers, tenant).stream()));
        Stream<Event<?>> held =
                IntStream.range(0, 500).mapToObj(number -> calls.call(number).event());
        return Stream.concat(facts, held)
                .map(event -> event.key() + new String(BinaryCodec.value(event), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private static List<Event<?>> records(Customers customers, int tenant) {
        return IntStream.range(0, INTERVIEWS)
                .boxed()
                .flatMap(interview -> customers.records(tenant, interview).stream())
                .collect(Collectors.toList());
    }
}
