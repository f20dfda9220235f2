package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.engine.EnrichmentEdit;
import app.pinbridge.engine.FactView;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.matching.decision.Read;
import app.pinbridge.matching.fact.Hashes;
import app.pinbridge.matching.manual.Manual;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The facts as one run of the engine sees them. It keeps what was read, which is what the decision depends on, and notes
 * what was asked for and is not loaded: the run is then to be made again.
 */
final class RecordingView implements FactView {
    private final CustomerEvidence evidence;
    private final Set<String> subjectsRead = new HashSet<>();
    private final Set<Key> keysRead = new HashSet<>();
    private final Map<String, Instant> waits = new TreeMap<>();
    private boolean complete = true;

    RecordingView(CustomerEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Map<String, Event<?>> facts(Collection<String> subjects) {
        Map<String, Event<?>> found = new TreeMap<>();
        for (String subject : subjects) {
            subjectsRead.add(subject);
            Optional<Optional<Event<?>>> known = evidence.fact(subject);
            if (known.isEmpty()) {
                evidence.misses(subject);
                complete = false;
            } else {
                known.get().ifPresent(event -> found.put(subject, event));
            }
        }
        return found;
    }

    @Override
    public Map<Key, Posting> subjects(Collection<Key> keys) {
        Map<Key, Posting> found = new TreeMap<>();
        for (Key key : keys) {
            keysRead.add(key);
            Optional<Posting> known = evidence.posting(key);
            if (known.isEmpty()) {
                evidence.misses(key);
                complete = false;
            } else if (!known.get().subjects().isEmpty()) {
                found.put(key, known.get());
            }
        }
        return found;
    }

    @Override
    public Optional<Event<Connection>> connection() {
        return evidence.customer().connection();
    }

    @Override
    public SyncState sync(String resource, Instant neededThrough) {
        SyncState state = evidence.customer().sync(resource, neededThrough);
        if (state == SyncState.NOT_YET) {
            waits.merge(resource, neededThrough, (one, other) -> one.isBefore(other) ? one : other);
        }
        return state;
    }

    @Override
    public Optional<ManualDecision> manual(String callId) {
        return said(callId).decision();
    }

    @Override
    public Optional<EnrichmentEdit> edited(String callId) {
        return said(callId).edit();
    }

    /** What is said of another call is a part of that call, which has been read. */
    private Manual said(String callId) {
        String subject = EventType.CALL.collection() + "/" + callId;
        Optional<Manual> known = evidence.said(subject);
        if (known.isEmpty()) {
            evidence.misses(subject);
            complete = false;
        }
        return known.orElse(Manual.NONE);
    }

    /** Whether everything that was asked for was loaded. */
    boolean isComplete() {
        return complete;
    }

    /** The subjects and keys that were read, absent and empty ones too. */
    Hashes reads() {
        return Hashes.of(LongStream.concat(
                subjectsRead.stream().mapToLong(Read::ofSubject),
                keysRead.stream().mapToLong(key -> Hashes.hash(key.text()))));
    }

    /** The resources that were not read far enough, each with the earliest instant that would have changed an answer. */
    Map<String, Instant> waits() {
        return Map.copyOf(waits);
    }
}
