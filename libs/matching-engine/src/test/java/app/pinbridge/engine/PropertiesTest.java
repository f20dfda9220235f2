package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Match;
import app.pinbridge.engine.names.NameComparison;
import app.pinbridge.engine.names.PersonName;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
