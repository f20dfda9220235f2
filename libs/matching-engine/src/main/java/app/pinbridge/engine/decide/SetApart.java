package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.EnrichmentEdit;
import app.pinbridge.engine.FactView;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.engine.world.FactReader;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The facts without the calls that are no rivals for an interview, because a person said that they are none, or not which. */
final class SetApart implements FactView {
    private static final String CALLS = "calls/";

    private final FactView view;
    private final FactReader reader;

    SetApart(FactView view) {
        this.view = view;
        this.reader = view.reader();
    }

    /** What a person linked a call to. */
    Optional<ManualDecision.Link> link(String callId) {
        return view.manual(callId).filter(ManualDecision.Link.class::isInstance).map(ManualDecision.Link.class::cast);
    }

    @Override
    public Map<String, Event<?>> facts(Collection<String> subjects) {
        Map<String, Event<?>> found = view.facts(subjects);
        boolean none = found.keySet().stream().noneMatch(this::isApart);
        if (none) {
            return found;
        }
        Map<String, Event<?>> others = new TreeMap<>(found);
        others.keySet().removeIf(this::isApart);
        return others;
    }

    private boolean isApart(String subject) {
        return subject.startsWith(CALLS) && apart(subject.substring(CALLS.length()));
    }

    private boolean apart(String callId) {
        return view.manual(callId)
                .filter(said -> !(said instanceof ManualDecision.Link))
                .isPresent();
    }

    @Override
    public Map<Key, Posting> subjects(Collection<Key> keys) {
        return view.subjects(keys);
    }

    @Override
    public Optional<Event<Connection>> connection() {
        return view.connection();
    }

    @Override
    public SyncState sync(String resource, Instant neededThrough) {
        return view.sync(resource, neededThrough);
    }

    @Override
    public FactReader reader() {
        return reader;
    }

    @Override
    public Optional<ManualDecision> manual(String callId) {
        return view.manual(callId);
    }

    @Override
    public Optional<EnrichmentEdit> edited(String callId) {
        return view.edited(callId);
    }
}
