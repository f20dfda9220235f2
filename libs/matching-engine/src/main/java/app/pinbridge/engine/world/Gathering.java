package app.pinbridge.engine.world;

import app.pinbridge.contracts.Event;
import app.pinbridge.engine.FactView;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.call.CallReading;
import java.util.Collection;
import java.util.List;

/**
 * Reads what matters to one call, in rounds: each round asks for all that the last one made wanted, in one batch of keys
 * and one of subjects, those behind the keys among them. What is wanted follows from what is known alone, so a view that answers late changes nothing.
 */
public final class Gathering {
    private static final int MOST_ROUNDS = 9;

    private Gathering() {}

    /**
     * Everything within reach of the call.
     *
     * @param named subjects that a person named
     */
    public static World around(Event<?> event, CallReading call, FactView view, Collection<String> named) {
        Reach reach = new Reach();
        reach.begin(event);
        Wants wants = new Wants(call, reach, view.reader());
        wants.begin(named);
        for (int round = 0; round < MOST_ROUNDS && ask(reach, view); round++) {
            wants.goOn();
        }
        return World.of(reach.facts(), reach.postings(), reach.cut(), view.reader());
    }

    private static boolean ask(Reach reach, FactView view) {
        List<Key> keys = reach.freshKeys();
        if (!keys.isEmpty()) {
            reach.learnPostings(view.subjects(keys));
        }
        List<String> subjects = reach.freshSubjects();
        if (!subjects.isEmpty()) {
            reach.learnFacts(view.facts(subjects));
        }
        return !keys.isEmpty() || !subjects.isEmpty();
    }
}
