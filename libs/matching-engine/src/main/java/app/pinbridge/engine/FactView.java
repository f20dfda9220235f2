package app.pinbridge.engine;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.world.FactReader;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of one tenant, read on demand and in batches. An implementation records every read, so that the
 * reads of a decision are exactly what it depends on. A view may be incomplete while it is being loaded: it answers with
 * nothing for what is not loaded, and the decision is taken again when it is.
 */
public interface FactView {

    /**
     * Standing snapshots of the given subjects ({@code applications/20}, {@code users/1}, {@code calls/c1}). Absent ones
     * are left out; deleted snapshots are returned as such.
     */
    Map<String, Event<?>> facts(Collection<String> subjects);

    /** The subjects that carry each key now, found by {@link Keys}. A key that nobody carries is left out or empty. */
    Map<Key, Posting> subjects(Collection<Key> keys);

    /** The tenant's connection that stands and is neither removed nor deleted. */
    Optional<Event<Connection>> connection();

    /**
     * How far a resource has been read from Pinpoint.
     *
     * @param resource one of {@code users jobs applications job_seekers interviews}
     * @param neededThrough up to when every change must have been seen
     */
    SyncState sync(String resource, Instant neededThrough);

    /** What people said of a call, if they did. Asked of the call in question and of calls that {@link #facts} has given. */
    Optional<ManualDecision> manual(String callId);

    /** What people wrote over what the ATS adds to the call in question, if they did. */
    default Optional<EnrichmentEdit> edited(String callId) {
        return Optional.empty();
    }

    /**
     * Reads this tenant's facts as the rules need them. A view that lives for more than one decision should give the same
     * reader as long as the settings stay the same, so that each fact is read once.
     */
    default FactReader reader() {
        return new FactReader(connection().map(event -> event.data().settings()).orElse(Connection.Settings.DEFAULT));
    }

    /**
     * Subjects that share a key.
     *
     * @param subjects sorted by code unit
     * @param truncated whether there are more than were returned
     */
    record Posting(List<String> subjects, boolean truncated) {
        /** A key that nobody carries. */
        public static final Posting NONE = new Posting(List.of(), false);

        public Posting {
            subjects = List.copyOf(subjects);
        }
    }

    /** Whether what is missing here may still come. */
    enum SyncState {
        /** Every change up to the needed instant has been seen. */
        PASSED,
        /** The first sync runs, or the watermark is missing or before the needed instant. */
        NOT_YET,
        /** The key may not read the resource; it is not waited for. */
        UNREADABLE
    }
}
