package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import app.pinbridge.engine.names.NameComparison;
import app.pinbridge.engine.names.PersonName;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every world. */
class PropertiesTest {
    private static final List<String> PARTS = List.of(
            "Ada",
            "Lovelace",
            "Łukasz",
            "Żółć",
            "O'Neill",
            "Müller",
            "Mueller",
            "van",
            "der",
            "Berg",
            "José",
            "García",
            "Анна",
            "Петрова",
            "محمد",
            "علي",
            "王",
            "小明",
            "Bob",
            "Robert",
            "R",
            "李娜",
            "Nguyễn",
            "Văn",
            "Ström",
            "Strom");

    /** A small world: who is on the call, who has interviews when, and what the call says of it. */
    record World(int candidates, int hour, boolean rooms, boolean address, boolean named, int interviewer) {
        private static String mail(int i) {
            return "person" + i + "@mail.example";
        }

        private static String name(int i) {
            return List.of("Lucía Ferrer", "Noor Haddad", "Tom Smith", "Mei Lin", "Tom Smith")
                    .get(i % 5);
        }

        CallScene call() {
            Scene scene = new Scene();
            for (int i = 0; i < candidates; i++) {
                scene.application("2" + i, name(i), mail(i));
                String room = rooms ? "https://acme.zoom.us/j/9555000000" + i : "";
                scene.interview("3" + i, "2" + i, "1" + i / 2 + ":00", room, "" + (1 + i % 3));
            }
            CallScene call = scene.call("c").at("1" + hour + ":00");
            call.guest(
                    List.of("ben@acme.example", "ada@acme.example", "cleo@acme.example")
                            .get(interviewer),
                    "");
            call.guest(address ? mail(0) : "somebody@private.example", named ? name(0) : "");
            return rooms ? call.room("https://acme.zoom.us/j/95550000000") : call;
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2))
                .as(World::new);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join(" ", parts));
    }

    @Property(seed = "2026")
    void namesCompareTheSameBothWays(@ForAll("names") String left, @ForAll("names") String right) {
        Optional<PersonName> one = PersonName.of(left);
        Optional<PersonName> other = PersonName.of(right);
        Assume.that(one.isPresent() && other.isPresent());
        assertThat(NameComparison.compare(one.get(), other.get()))
                .isEqualTo(NameComparison.compare(other.get(), one.get()));
    }

    @Property(tries = 300, seed = "2026")
    void moreAgreeingEvidenceNeverLowersAMatch(@ForAll("worlds") World world) {
        Match before = world.call().answer().match();
        Assume.that(before.status() == Match.Status.MATCHED
                && before.targets().size() == 1
                && "20".equals(before.targets().getFirst().applicationId()));
        List<CallScene> more = List.of(
                world.call().guest(World.mail(0), World.name(0)),
                world.call().with("description=https://acme.pinpointhq.com/admin/jobs/10/applications/20"),
                world.call().with("captureInterviewId=30"));
        for (CallScene call : more) {
            Match after = call.answer().match();
            assertThat(after.status()).isEqualTo(Match.Status.MATCHED);
            assertThat(after.targets()).isEqualTo(before.targets());
            assertThat(after.confidence()).isGreaterThanOrEqualTo(before.confidence());
        }
    }

    @Property(tries = 300, seed = "2026")
    void withoutAddressLinkOrSlotANameNeverMatches(@ForAll("worlds") World world) {
        Scene scene = new Scene();
        for (int i = 0; i < world.candidates(); i++) {
            scene.application("2" + i, World.name(i), World.mail(i));
        }
        Match match = scene.call("c")
                .at("10:00")
                .ben()
                .guest("somebody@private.example", World.name(world.hour()))
                .answer()
                .match();
        assertThat(match.status()).isNotEqualTo(Match.Status.MATCHED);
        assertThat(match.publication().decision()).isEqualTo(Match.PublicationGate.Decision.NONE);
    }

    @Property(tries = 300, seed = "2026")
    void aNameInAnyScriptMatchesNoInterviewOffItsSlot(
            @ForAll("names") String name, @ForAll @IntRange(min = 12, max = 40) int hours) {
        Instant start = Instant.parse(Scene.instant("10:00")).plus(Duration.ofHours(hours));
        Match match = new Scene()
                .application("20", name, "somebody@mail.example")
                .interview("30", "20", "", "", "1", "startAt=" + start + "; endAt=" + start.plusSeconds(2700))
                .call("c")
                .at("10:00")
                .ben()
                .guest("somebody@private.example", name)
                .answer()
                .match();
        assertThat(match.status()).isNotEqualTo(Match.Status.MATCHED);
        assertThat(match.publication().decision()).isEqualTo(Match.PublicationGate.Decision.NONE);
    }

    @Property(tries = 100, seed = "2026")
    void anyOrderWithRepeatsGivesTheSameAnswer(@ForAll("worlds") World world, @ForAll long seed) throws IOException {
        Scene scene = world.call().end();
        scene.call("d").at("10:30").ben().guest(World.mail(1), World.name(1)).end();
        scene.application("20", World.name(0), World.mail(0), "rejectedAt=2026-03-01T00:00:00Z");
        List<Event<?>> events = new ArrayList<>(scene.events());
        byte[] expected = answers(events);
        Random random = new Random(seed);
        int once = events.size();
        for (int i = 0; i < once / 5; i++) {
            events.add(events.get(random.nextInt(once)));
        }
        Collections.shuffle(events, random);
        assertThat(answers(events)).isEqualTo(expected);
    }

    private static byte[] answers(List<Event<?>> events) throws IOException {
        InMemoryFacts facts = new InMemoryFacts();
        events.forEach(facts::apply);
        return Json.MAPPER.writeValueAsBytes(List.of(Scene.decide(facts, "c"), Scene.decide(facts, "d")));
    }

    @Property(tries = 300, seed = "2026")
    void whatIsNoMatchPublishesNothingAndSaysWhy(@ForAll("worlds") World world) {
        Match match = world.call().answer().match();
        if (match.status() == Match.Status.MATCHED) {
            assertThat(match.targets()).isNotEmpty();
        } else {
            assertThat(match.targets()).isEmpty();
            assertThat(match.publication().decision()).isEqualTo(Match.PublicationGate.Decision.NONE);
            assertThat(match.status() == Match.Status.IGNORED || match.reason() != null)
                    .isTrue();
        }
    }
}
