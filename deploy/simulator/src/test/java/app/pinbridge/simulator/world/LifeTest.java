package app.pinbridge.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.quirk.Quirks;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is documented does happen, and goes on happening. */
class LifeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final int LONG = 3000;

    private World world;
    private Life life;

    private void live(long seed) {
        world = WorldMaker.make(seed, new Scale(300), "acme.example", new SimulatedClock(NOW, Clock.systemUTC()));
        life = new Life(world, Edits.of(world, new Quirks()), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everythingThatIsDocumentedHappens(long seed) {
        live(seed);

        Set<String> happened =
                IntStream.range(0, LONG).mapToObj(i -> life.tick().what()).collect(Collectors.toSet());

        assertThat(happened)
                .containsExactlyInAnyOrder(
                        "application created",
                        "application moved",
                        "application rejected",
                        "application hired",
                        "application merged",
                        "interview scheduled",
                        "interview rescheduled",
                        "interview cancelled",
                        "user joined",
                        "user left",
                        "job open",
                        "job closed",
                        "job archived",
                        "job made confidential",
                        "job no longer confidential",
                        "job seeker entered");
    }

    @Test
    void anonymisedScreeningBeginsWithAnApplicationAndEndsWithTheFirstInterview() {
        live(1);
        int before = world.applications().rows();

        Set<Integer> everConcealed = new HashSet<>();
        for (int i = 0; i < LONG; i++) {
            life.tick();
            IntStream.range(before, world.applications().rows())
                    .filter(row -> world.applications().at(row).concealed())
                    .forEach(everConcealed::add);
        }

        assertThat(everConcealed)
                .isNotEmpty()
                .anyMatch(row -> !world.applications().at(row).concealed());
    }

    @Test
    void whoJoinsHasAnAddressOfTheirOwnAndAnIdAboveTheOthers() {
        live(2);
        int founders = world.users().rows();

        IntStream.range(0, LONG).forEach(i -> life.tick());

        int rows = world.users().rows();
        assertThat(rows).isGreaterThan(founders);
        assertThat(IntStream.range(0, rows)
                        .mapToObj(row -> world.users().at(row).email()))
                .doesNotHaveDuplicates()
                .allMatch(email -> email.endsWith("@acme.example"));
        assertThat(world.users().at(rows - 1).id()).isEqualTo(world.users().idAt(rows - 1));
    }

    @Test
    void thereIsAlwaysSomethingToApplyFor() {
        live(3);

        for (int i = 0; i < LONG; i++) {
            life.tick();
            assertThat(IntStream.range(0, world.jobs().rows())
                            .filter(row -> world.jobs().at(row).status() == Job.Status.OPEN)
                            .count())
                    .isPositive();
        }
    }
}
