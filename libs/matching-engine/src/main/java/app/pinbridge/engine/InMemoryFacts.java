package app.pinbridge.engine;

import app.pinbridge.contracts.AtsSync;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.key.FactKeys;
import app.pinbridge.engine.world.FactReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The facts of one tenant in memory: last-writer-wins registers and the keys that they are found by. Events may be applied
 * in any order and any number of times. Not safe for use by several threads while it changes.
 */
public final class InMemoryFacts implements FactView {
    /** As many subjects as one key answers with. */
    public static final int POSTING_LIMIT = 200;

    private final SortedMap<String, Event<?>> standing = new TreeMap<>();
    private final Map<String, ManualDecision> decisions = new HashMap<>();
    private final Map<String, EnrichmentEdit> edits = new HashMap<>();
    private Map<Key, Posting> index = new HashMap<>();
    private boolean indexed;
    private Optional<Event<Connection>> connection = Optional.empty();
    private FactReader reader = new FactReader(Connection.Settings.DEFAULT);

    /** Takes an event; an older one than what stands changes nothing. */
    public void apply(Event<?> event) {
        Event<?> stands = standing.get(event.subject());
        if (stands == null || event.standsAgainst(stands)) {
            standing.put(event.subject(), event);
            indexed = false;
            if (event.data() instanceof Connection) {
                connection = newestConnection();
                reader = new FactReader(settings());
            }
        }
    }

    /** Takes what a person said of a call. */
    public void decide(String callId, ManualDecision decision) {
        decisions.put(callId, decision);
    }

    /** Takes what a person wrote over what the ATS adds to a call. */
    public void edit(String callId, EnrichmentEdit edit) {
        edits.put(callId, edit);
    }

    /** Every standing snapshot by subject, sorted; deleted ones too. */
    public SortedMap<String, Event<?>> standing() {
        return Collections.unmodifiableSortedMap(standing);
    }

    @Override
    public Map<String, Event<?>> facts(Collection<String> subjects) {
        Map<String, Event<?>> found = HashMap.newHashMap(subjects.size());
        for (String subject : subjects) {
            Event<?> event = standing.get(subject);
            if (event != null) {
                found.put(subject, event);
            }
        }
        return found;
    }

    @Override
    public Map<Key, Posting> subjects(Collection<Key> keys) {
        if (!indexed) {
            reindex();
        }
        Map<Key, Posting> found = new HashMap<>();
        for (Key key : keys) {
            Posting posting = index.get(key);
            if (posting != null) {
                found.put(key, posting);
            }
        }
        return found;
    }

    @Override
    public Optional<Event<Connection>> connection() {
        return connection;
    }

    @Override
    public FactReader reader() {
        return reader;
    }

    private Connection.Settings settings() {
        return connection.map(event -> event.data().settings()).orElse(Connection.Settings.DEFAULT);
    }

    @SuppressWarnings("unchecked") // the data says that it is a connection
    private Optional<Event<Connection>> newestConnection() {
        return List.copyOf(standing.subMap("connections/", "connections0").values()).stream()
                .filter(event ->
                        event.data() instanceof Connection connection && !connection.deleted() && !connection.removed())
                .max(Event.STANDING)
                .map(event -> (Event<Connection>) event);
    }

    @Override
    public SyncState sync(String resource, Instant neededThrough) {
        Event<?> event = standing.get("sync/" + resource);
        if (event == null || !(event.data() instanceof AtsSync sync) || sync.deleted()) {
            return SyncState.NOT_YET;
        }
        if (Boolean.FALSE.equals(sync.readable())) {
            return SyncState.UNREADABLE;
        }
        boolean passed = sync.initial() != AtsSync.Initial.RUNNING
                && sync.through() != null
                && !sync.through().isBefore(neededThrough);
        return passed ? SyncState.PASSED : SyncState.NOT_YET;
    }

    @Override
    public Optional<ManualDecision> manual(String callId) {
        return Optional.ofNullable(decisions.get(callId));
    }

    @Override
    public Optional<EnrichmentEdit> edited(String callId) {
        return Optional.ofNullable(edits.get(callId));
    }

    private void reindex() {
        FactKeys keys = new FactKeys(reader);
        Map<Key, List<String>> carriers = new HashMap<>();
        for (Event<?> event : standing.values()) {
            for (Key key : keys.of(event.data())) {
                List<String> subjects = carriers.computeIfAbsent(key, absent -> new ArrayList<>(2));
                if (subjects.isEmpty() || !subjects.getLast().equals(event.subject())) {
                    subjects.add(event.subject());
                }
            }
        }
        Map<Key, Posting> fresh = HashMap.newHashMap(carriers.size());
        carriers.forEach((key, subjects) -> fresh.put(key, posting(subjects)));
        index = fresh;
        indexed = true;
    }

    private static Posting posting(List<String> sorted) {
        boolean truncated = sorted.size() > POSTING_LIMIT;
        return new Posting(truncated ? sorted.subList(0, POSTING_LIMIT) : sorted, truncated);
    }
}
