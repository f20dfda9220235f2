package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.engine.EnrichmentEdit;
import app.pinbridge.engine.FactView;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.engine.world.FactReader;
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
 * The facts as one run of the engine sees them. It waits until what is read is loaded, and keeps what was read, which is what
 * the decision depends on.
 */
final class RecordingView implements FactView {
    private static final String CALLS = EventType.CALL.collection() + "/";

    private final CustomerEvidence evidence;
    private final Set<String> subjectsRead = new HashSet<>();
    private final Set<Key> keysRead = new HashSet<>();
    private final Map<String, Instant> waits = new TreeMap<>();

    RecordingView(CustomerEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Map<String, Event<?>> facts(Collection<String> subjects) {
        subjectsRead.addAll(subjects);
        evidence.awaitFacts(subjects);
        Map<String, Event<?>> found = new TreeMap<>();
        for (String subject : subjects) {
            evidence.fact(subject).ifPresent(event -> found.put(subject, event));
        }
        return found;
    }

    @Override
    public Map<Key, Posting> subjects(Collection<Key> keys) {
        keysRead.addAll(keys);
        evidence.awaitPostings(keys);
        Map<Key, Posting> found = new TreeMap<>();
        for (Key key : keys) {
            Posting posting = evidence.posting(key).by();
            if (!posting.subjects().isEmpty()) {
                found.put(key, posting);
            }
        }
        return found;
    }

    @Override
    public Optional<Event<Connection>> connection() {
        return evidence.customer().connection();
    }

    @Override
    public FactReader reader() {
        return evidence.reader();
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
        String subject = CALLS + callId;
        evidence.awaitSaid(subject);
        return evidence.said(subject).orElse(Manual.NONE);
    }

    /**
     * What was read, as far as it has to be noted; absent subjects and empty keys too. Left out is what the keys of facts tell:
     * that a call reads the keys that it is found by itself, and that what was found by a key is read by who reads the key.
     *
     * @param subject what was decided on
     */
    Hashes reads(String subject) {
        Hashes keys = Hashes.of(
                keysRead.stream().mapToLong(key -> evidence.posting(key).hash()));
        Hashes own = subject.startsWith(CALLS) ? evidence.keys(subject) : Hashes.NONE;
        LongStream subjects = subjectsRead.stream()
                .filter(read -> !evidence.keys(read).meets(keys))
                .mapToLong(Read::ofSubject);
        return Hashes.of(LongStream.concat(keys.without(own), subjects));
    }

    /** The resources that were not read far enough, each with the earliest instant that would have changed an answer. */
    Map<String, Instant> waits() {
        return Map.copyOf(waits);
    }
}
