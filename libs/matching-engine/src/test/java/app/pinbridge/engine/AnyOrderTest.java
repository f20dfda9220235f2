package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import app.pinbridge.engine.evidence.Odds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnyOrderTest {
    private static Scene busy() {
        Scene scene = new Scene();
        for (int i = 0; i < 12; i++) {
            String mail = "person" + i % 7 + "@mail.example";
            scene.application(
                    "2" + i, "Person Number" + i % 7, mail, i % 5 == 0 ? "rejectedAt=2026-02-10T00:00:00Z" : "");
            scene.interview(
                    "3" + i,
                    "2" + i,
                    (10 + i % 4) + ":" + (i % 2 == 0 ? "00" : "30"),
                    i % 3 == 0 ? Scene.ROOM : "",
                    "" + (1 + i % 3));
            scene.call("c" + i)
                    .at((10 + i % 4) + ":" + (i % 2 == 0 ? "00" : "30"))
                    .room(i % 3 == 0 ? Scene.ROOM : Scene.OTHER_ROOM)
                    .ben()
                    .guest(mail, "Person Number" + i % 7)
                    .end();
        }
        return scene.gone("applications", "23");
    }

    private static List<Match> answers(List<Event<?>> events) {
        InMemoryFacts facts = new InMemoryFacts();
        events.forEach(facts::apply);
        return facts.standing().keySet().stream()
                .filter(subject -> subject.startsWith("calls/"))
                .map(subject -> Scene.decide(facts, subject.substring(6)))
                .toList();
    }

    @Test
    void anyOrderWithRepeatsGivesTheSameBytes() throws Exception {
        List<Event<?>> events = fixed(busy());
        byte[] expected = Json.MAPPER.writeValueAsBytes(answers(events));
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<Event<?>> shuffled = new ArrayList<>(events);
            for (int i = 0; i < events.size() / 5; i++) {
                shuffled.add(events.get(random.nextInt(events.size())));
            }
            Collections.shuffle(shuffled, random);
            assertThat(Json.MAPPER.writeValueAsBytes(answers(shuffled)))
                    .as("seed " + seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theExplanationSumsToTheDecision() {
        List<Match> matched = answers(busy().events()).stream()
                .filter(match -> match.status() == Match.Status.MATCHED)
                .toList();
        assertThat(matched).isNotEmpty().allSatisfy(match -> {
            double bits = match.explanation().stream()
                    .mapToDouble(Match.Evidence::bits)
                    .sum();
            double probability = Math.min(Odds.CEILING, 1 / (1 + Math.pow(2, -bits)));
            assertThat(match.confidence()).as(match.callId()).isCloseTo(probability, within(0.001));
        });
    }

    private static List<Event<?>> fixed(Scene scene) {
        return scene.events();
    }
}
