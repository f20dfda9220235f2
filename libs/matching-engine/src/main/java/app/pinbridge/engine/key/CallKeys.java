package app.pinbridge.engine.key;

import app.pinbridge.contracts.Connection;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.identity.Aliases;
import app.pinbridge.engine.identity.AtsLinks;
import app.pinbridge.engine.identity.Room;
import app.pinbridge.engine.names.NameCode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the search around a call begins.
 *
 * @param subjects records that the call names outright
 * @param keys keys of records and of other calls that it shares
 * @param names keys of people with such names, who may be anybody; the customer's own people are known by their address
 */
public record CallKeys(NavigableSet<String> subjects, Set<Key> keys, Set<Key> names) {
    private static final Duration DAY = Duration.ofHours(24);
    private static final int MOST_NAMES = 100;

    /** The keys and subjects of a call. */
    public static CallKeys of(CallReading call, Connection.Settings settings, Aliases aliases) {
        NavigableSet<String> subjects = new TreeSet<>(
                AtsLinks.of(Optional.empty(), settings.applicationUrl()).in(call.text()));
        call.captureInterviewId().ifPresent(id -> subjects.add("interviews/" + id));
        Set<Key> keys = new HashSet<>(FactKeys.ofCall(call));
        for (String address : call.canonicalAddresses()) {
            keys.add(KeyForms.email(address));
            // Who applied with another address of the same person.
            aliases.of(address).forEach(other -> keys.add(KeyForms.email(other)));
        }
        call.rooms().forEach(room -> {
            if (room.personal()) {
                keys.addAll(onDays(call, room));
            } else {
                keys.add(KeyForms.room(room.text()));
            }
        });
        Set<Key> names = new HashSet<>();
        for (Attendee attendee : call.attendees()) {
            attendee.phone().map(KeyForms::phone).ifPresent(keys::add);
            boolean crowd = names.size() >= MOST_NAMES;
            boolean own = attendee.address()
                    .filter(address -> Addresses.internal(address, settings.internalDomains()))
                    .isPresent();
            if (!own && !crowd) {
                attendee.name().map(KeyForms::names).ifPresent(names::addAll);
            }
        }
        NameCode.neighbours(call.titleWords()).forEach(pair -> names.add(new Key("name:" + pair)));
        return new CallKeys(subjects, keys, names);
    }

    /** Interviews in a room on the days about the call, where the room serves so many that not all of them can be looked at. */
    public static List<Key> onDays(CallReading call, Room room) {
        return call.times().slot().map(slot -> KeyForms.days(slot.start(), slot.end(), DAY)).orElse(List.of()).stream()
                .map(day -> KeyForms.roomOn(room.text(), day))
                .toList();
    }
}
