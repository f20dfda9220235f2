package app.pinbridge.matching.fact;

import app.pinbridge.contracts.AtsSync;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.FactView.SyncState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What concerns a customer as a whole.
 *
 * @param connection the one that stands and is neither removed nor deleted
 * @param removed whether the customer was connected and is no more
 * @param sync how far each resource has been read, by its name
 */
public record Customer(Optional<Event<Connection>> connection, boolean removed, Map<String, Event<AtsSync>> sync) {
    /** A customer of whom nothing is known. */
    public static final Customer NONE = new Customer(Optional.empty(), false, Map.of());

    /**
     * A customer with these standing facts; others than connections and sync do not count.
     *
     * @param aliases what people taught; goes before what the settings say of the same address
     */
    @SuppressWarnings("unchecked") // the data says what the event is of
    static Customer of(Collection<Event<?>> facts, Map<String, String> aliases) {
        Optional<Event<Connection>> connection = Optional.empty();
        boolean known = false;
        Map<String, Event<AtsSync>> sync = new HashMap<>();
        for (Event<?> fact : facts) {
            if (fact.data() instanceof AtsSync) {
                sync.put(fact.data().subjectId(), (Event<AtsSync>) fact);
            } else if (fact.data() instanceof Connection data) {
                known = true;
                boolean later = connection.map(fact::standsAgainst).orElse(true);
                if (later && !data.removed() && !data.deleted()) {
                    connection = Optional.of((Event<Connection>) fact);
                }
            }
        }
        return new Customer(
                connection.map(event -> Taught.onto(event, aliases)), known && connection.isEmpty(), Map.copyOf(sync));
    }

    /** What the customer set. */
    public Connection.Settings settings() {
        return connection.map(event -> event.data().settings()).orElse(Connection.Settings.DEFAULT);
    }

    /** Whether a resource has been read up to an instant. */
    public SyncState sync(String resource, Instant needed) {
        Optional<Event<?>> event = Optional.ofNullable(sync.get(resource));
        if (!readable(event)) {
            return SyncState.UNREADABLE;
        }
        Instant through = through(event);
        return through.isBefore(needed) || through.equals(Instant.MIN) ? SyncState.NOT_YET : SyncState.PASSED;
    }

    /** Whether the key may read the resource, as far as it is known. */
    public static boolean readable(Optional<Event<?>> sync) {
        return sync.map(event -> !(event.data() instanceof AtsSync data
                        && !data.deleted()
                        && Boolean.FALSE.equals(data.readable())))
                .orElse(true);
    }

    /** Up to where the resource has been read; {@link Instant#MIN} while its first sync runs. */
    public static Instant through(Optional<Event<?>> sync) {
        if (sync.isPresent() && sync.get().data() instanceof AtsSync data && !data.deleted()) {
            return data.initial() == AtsSync.Initial.RUNNING || data.through() == null ? Instant.MIN : data.through();
        }
        return Instant.MIN;
    }
}
