package app.pinbridge.matching;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.StructuredCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Streams of events for tests. */
final class Streams {
    private Streams() {}

    /** The example of the contract, as of another customer. */
    static List<Event<?>> sample(String tenantId) {
        try (InputStream lines = Objects.requireNonNull(Streams.class.getResourceAsStream("/sample-events.ndjson"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .<Event<?>>map(line -> of(StructuredCodec.read(line.getBytes(StandardCharsets.UTF_8)), tenantId))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same events in a random order, a fifth of them twice. */
    static List<Event<?>> shuffled(List<Event<?>> events, long seed) {
        Random random = new Random(seed);
        List<Event<?>> all = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(5) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }

    static Event<?> of(Event<?> event, String tenantId) {
        return Event.of(event.id(), event.source(), event.time(), tenantId, event.data());
    }

    /** A snapshot that became true at an instant. */
    static Event<?> at(String time, String tenantId, EventData data) {
        return Event.of(data.subjectId() + "@" + time, "/test", Instant.parse(time), tenantId, data);
    }
}
