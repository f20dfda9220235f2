package app.pinbridge.corpus.world;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.corpus.label.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A finished world: its events in no particular order, and the labels of its calls.
 *
 * @param events every snapshot, also those that no longer stand
 */
public record Telling(List<Event<?>> events, List<Label> labels) {

    /** Tells a world. */
    public static Telling of(World world) {
        Teller teller = new Teller(world);
        teller.add(world.customer.snapshot(world.subdomain()), world.before(300));
        world.past().forEach(past -> teller.add(past.data(), past.time()));
        world.drafts().forEach(draft -> teller.add(draft.snapshot(), draft.changedAt()));
        world.watermarks.snapshots().forEach(sync -> teller.add(sync, world.watermarks.changedAt()));
        return new Telling(world.dice.shuffled(teller.events), world.labels());
    }

    /** Numbers events as it hears of them. */
    private static final class Teller {
        private final World world;
        private final List<Event<?>> events = new ArrayList<>();

        private Teller(World world) {
            this.world = world;
        }

        private void add(EventData data, Instant time) {
            String id = "e" + (events.size() + 1);
            events.add(Event.of(id, "/corpus", time, world.tenant, data));
        }
    }
}
