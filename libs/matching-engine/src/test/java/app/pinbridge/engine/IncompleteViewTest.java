package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IncompleteViewTest {

    /** Answers with nothing for what it was not asked before, as a view does that is loaded in bulk between two runs. */
    private static final class Late implements FactView {
        private final InMemoryFacts facts;
        private final Set<Object> loaded = new HashSet<>();
        private final Set<Object> missing = new HashSet<>();

        Late(InMemoryFacts facts) {
            this.facts = facts;
        }

        boolean load() {
            boolean any = loaded.addAll(missing);
            missing.clear();
            return any;
        }

        @Override
        public Map<String, Event<?>> facts(Collection<String> subjects) {
            missing.addAll(subjects);
            return new TreeMap<>(
                    facts.facts(subjects.stream().filter(loaded::contains).toList()));
        }

        @Override
        public Map<Key, Posting> subjects(Collection<Key> keys) {
            missing.addAll(keys);
            return facts.subjects(keys.stream().filter(loaded::contains).toList());
        }

        @Override
        public Optional<Event<Connection>> connection() {
            return facts.connection();
        }

        @Override
        public SyncState sync(String resource, Instant neededThrough) {
            return facts.sync(resource, neededThrough);
        }

        @Override
        public Optional<ManualDecision> manual(String callId) {
            return facts.manual(callId);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void aViewThatLoadsBetweenRunsEndsInTheSameAnswerWithinEightRounds() {
        Scene scene = new Scene()
                .application("20", "Lucía Ferrer", "lucia@mail.example", "candidateId=7")
                .application("21", "Lucía Ferrer", "lucia@mail.example", "candidateId=7; mergedInto=20")
                .interview("30", "21", "10:00", Scene.ROOM, "1");
        scene.call("c").at("10:00").ben().guest("lucia@mail.example", "").end();
        scene.call("d").at("10:00").room(Scene.ROOM).ben().end();
        InMemoryFacts facts = new InMemoryFacts();
        scene.events().forEach(facts::apply);
        Late late = new Late(facts);
        Event<Call> call = (Event<Call>) facts.standing().get("calls/d");

        int rounds = 0;
        Match answer = Engine.standard().decide(call, late);
        while (late.load()) {
            answer = Engine.standard().decide(call, late);
            rounds++;
        }

        assertThat(answer).isEqualTo(Engine.standard().decide(call, facts));
        assertThat(rounds).isLessThanOrEqualTo(9);
    }
}
