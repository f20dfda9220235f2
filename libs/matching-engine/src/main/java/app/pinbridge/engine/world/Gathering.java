package app.pinbridge.engine.world;

import app.pinbridge.contracts.Event;
import app.pinbridge.engine.FactView;
import app.pinbridge.engine.FactView.Posting;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.call.CallReading;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads what matters to one call, in rounds: each round asks for all that the last one made wanted, in one batch of keys
 * and one of subjects. What is wanted follows from what is known alone, so a view that answers late changes nothing.
 */
public final class Gathering {
    private static final int MOST_ROUNDS = 9;

    private final FactView view;
    private final Wants wants;
    private final NavigableMap<String, Event<?>> facts = new TreeMap<>();
    private final Map<Key, Posting> postings = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Gathering(CallReading call, FactView view, Collection<String> named) {
        this.view = view;
        this.wants = new Wants(call, view.reader(), named);
    }

    /**
     * Everything within reach of the call.
     *
     * @param named subjects that a person named
     */
    public static World around(Event<?> event, CallReading call, FactView view, Collection<String> named) {
        Gathering gathering = new Gathering(call, view, named);
        gathering.asked.add(event.subject());
        gathering.facts.put(event.subject(), event);
        int rounds = 0;
        while (rounds < MOST_ROUNDS && gathering.step()) {
            rounds++;
        }
        return World.of(gathering.facts, gathering.postings, view.reader());
    }

    private boolean step() {
        Wanted wanted = wants.from(facts, postings);
        List<Key> keys =
                wanted.keys().stream().filter(key -> !postings.containsKey(key)).toList();
        List<String> subjects = wanted.subjects().stream()
                .filter(subject -> !asked.contains(subject))
                .toList();
        if (keys.isEmpty() && subjects.isEmpty()) {
            return false;
        }
        if (!keys.isEmpty()) {
            Map<Key, Posting> found = view.subjects(keys);
            keys.forEach(key -> postings.put(key, found.getOrDefault(key, Posting.NONE)));
        }
        if (!subjects.isEmpty()) {
            facts.putAll(view.facts(subjects));
            asked.addAll(subjects);
        }
        return true;
    }
}
