package app.pinbridge.kit.outbox;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/**
 * Events to be sent, written in the transaction of what they tell: either both are there after a crash or neither. {@link
 * OutboxRelay} sends them, at least once.
 */
@ApplicationScoped
public class Outbox {
    private final Semaphore written = new Semaphore(0);

    /** Adds one event to the handle's transaction. */
    public void append(Handle transaction, Event<?> event) {
        append(transaction, List.of(event));
    }

    /** Adds events to the handle's transaction, in this order. */
    public void append(Handle transaction, Collection<? extends Event<?>> events) {
        tell(transaction, events.stream().<Telling>map(Telling::of).toList());
    }

    /** As {@link #append(Handle, Collection)}, of events whose data is written already. */
    public void tell(Handle transaction, List<Telling> tellings) {
        if (tellings.isEmpty()) {
            return;
        }
        // Positions are given in the order of the rows, which is that of the arrays.
        transaction
                .createUpdate("""
                        INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, source, subject, event_time, tenant_id,
                                            trace_parent)
                        SELECT * FROM unnest(:ids, :topics, :keys, :types, :payloads, :sources, :subjects, :times, :tenants,
                                             :traces)
                        """)
                .bindArray("ids", String.class, column(tellings, Event::id))
                .bindArray(
                        "topics",
                        String.class,
                        column(tellings, event -> event.type().topic()))
                .bindArray("keys", String.class, column(tellings, Event::key))
                .bindArray(
                        "types",
                        String.class,
                        column(tellings, event -> event.type().wireName()))
                .bind("payloads", payloads(tellings))
                .bindArray("sources", String.class, column(tellings, Event::source))
                .bindArray("subjects", String.class, column(tellings, Event::subject))
                .bindArray(
                        "times",
                        String.class,
                        column(tellings, event -> event.time().toString()))
                .bindArray("tenants", String.class, column(tellings, Event::tenantId))
                .bindArray("traces", String.class, column(tellings, Event::traceParent))
                .execute();
        transaction.afterCommit(written::release);
    }

    private static List<@Nullable String> column(List<Telling> tellings, Function<Event<?>, @Nullable String> value) {
        List<@Nullable String> values = new ArrayList<>(tellings.size());
        tellings.forEach(telling -> values.add(value.apply(telling.event())));
        return values;
    }

    private static Argument payloads(List<Telling> tellings) {
        byte[][] payloads = tellings.stream().map(Telling::payload).toArray(byte[][]::new);
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", payloads));
    }

    /** Adds a tombstone: all that the topic holds of a subject is to be forgotten. */
    public void appendErasure(Handle transaction, EventType type, String tenantId, String subject, String source) {
        transaction.execute("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, source, subject, event_time, tenant_id)
                VALUES (gen_random_uuid()::TEXT, ?, ?, ?, NULL, ?, ?, now()::TEXT, ?)
                """, type.topic(), tenantId + "/" + subject, type.wireName(), source, subject, tenantId);
        transaction.afterCommit(written::release);
    }

    /** Released once for each transaction that wrote; the relay waits on it. */
    Semaphore written() {
        return written;
    }
}
