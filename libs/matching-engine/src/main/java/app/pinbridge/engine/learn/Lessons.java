package app.pinbridge.engine.learn;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.InMemoryFacts;
import app.pinbridge.engine.backtest.Label;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Model;
import app.pinbridge.engine.evidence.Scorer;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Gathering;
import app.pinbridge.engine.world.Interview;
import app.pinbridge.engine.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Pairs of calls and interviews: those that labels say belong together, and as many times more taken at random. */
final class Lessons {
    private static final int RANDOM_PAIRS_A_CALL = 10;

    private final Map<String, InMemoryFacts> tenants = new HashMap<>();
    private final Map<String, List<String>> interviews = new HashMap<>();
    private final Tally belonging = new Tally();
    private final Tally random = new Tally();
    private final Random dice;

    Lessons(long seed) {
        this.dice = new Random(seed);
    }

    void take(Event<?> event) {
        tenants.computeIfAbsent(event.tenantId(), absent -> new InMemoryFacts()).apply(event);
    }

    Tally belonging() {
        return belonging;
    }

    Tally random() {
        return random;
    }

    /** Learns from a call whose interviews are known; of any other nothing. */
    void learn(Label label) {
        InMemoryFacts facts = tenants.getOrDefault(label.tenantId(), new InMemoryFacts());
        Optional<Event<?>> event = Optional.ofNullable(facts.standing().get("calls/" + label.callId()));
        Set<String> right = label.interviewIds();
        Optional<Connection> connected = facts.connection().map(Event::data);
        if (event.isEmpty()
                || connected.isEmpty()
                || right.isEmpty()
                || !(event.get().data() instanceof Call call)) {
            return;
        }
        Connection connection = connected.get();
        CallReading reading = facts.reader().call(call);
        Set<String> others = others(label.tenantId(), facts, right);
        List<String> named = new ArrayList<>();
        right.forEach(id -> named.add("interviews/" + id));
        others.forEach(id -> named.add("interviews/" + id));
        World world = Gathering.around(event.get(), reading, facts, named);
        CallCase asked = CallCase.of(reading, world, connection);
        Scorer scorer = new Scorer(asked, Model.standard());
        Set<String> people = new TreeSet<>();
        for (String id : right) {
            pair(world, scorer, id).ifPresent(pair -> {
                belonging.take(pair);
                people.add(world.people().person(pair.applicant()));
            });
        }
        for (String id : others) {
            pair(world, scorer, id)
                    .filter(pair -> !people.contains(world.people().person(pair.applicant())))
                    .ifPresent(random::take);
        }
    }

    private static Optional<Hypothesis> pair(World world, Scorer scorer, String interviewId) {
        Optional<Interview> interview = Optional.ofNullable(world.interviews().get(interviewId));
        Optional<Applicant> applicant = interview.flatMap(Interview::applicant).flatMap(world::survivor);
        return interview.isPresent() && applicant.isPresent()
                ? Optional.of(scorer.interview(interview.get(), applicant.get()))
                : Optional.empty();
    }

    private Set<String> others(String tenantId, InMemoryFacts facts, Set<String> right) {
        List<String> all = interviews.computeIfAbsent(
                tenantId,
                absent -> facts.standing().tailMap("interviews/").keySet().stream()
                        .takeWhile(subject -> subject.startsWith("interviews/"))
                        .map(subject -> subject.substring("interviews/".length()))
                        .toList());
        Set<String> chosen = new TreeSet<>();
        for (int i = 0; i < RANDOM_PAIRS_A_CALL && all.size() > right.size(); i++) {
            String id = all.get(dice.nextInt(all.size()));
            if (!right.contains(id)) {
                chosen.add(id);
            }
        }
        return chosen;
    }
}
