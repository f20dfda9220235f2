package app.pinbridge.engine.evidence;

import app.pinbridge.contracts.Connection;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.names.NameComparison;
import app.pinbridge.engine.names.PersonName;
import app.pinbridge.engine.world.Colleague;
import app.pinbridge.engine.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who on a call is whose.
 *
 * @param own the customer's people: an internal domain, or who is or was a Pinpoint user
 * @param outside everybody else; of an entry that blocks hours around several sessions only who came to this one
 * @param users ids of Pinpoint users on the call: those invited or there, whose recorder it was, who booked it unless that is known
 */
public record Cast(List<Attendee> own, List<Attendee> outside, NavigableSet<String> users) {

    /** Sorts a call's people. */
    public static Cast of(CallReading call, World world, Connection.Settings settings) {
        List<Attendee> own = new ArrayList<>();
        List<Attendee> outside = new ArrayList<>();
        NavigableSet<String> users = new TreeSet<String>();
        for (Attendee attendee : call.attendees()) {
            Optional<Colleague> user = user(attendee, world);
            boolean internal = attendee.address()
                    .filter(plain -> Addresses.internal(plain, settings.internalDomains()))
                    .isPresent();
            boolean ours = user.isPresent() || internal;
            boolean ofAnotherSession = !ours && call.times().withinBlock() && attendee.stayedAway();
            if (!ofAnotherSession) {
                (ours ? own : outside).add(attendee);
            }
            user.filter(known -> !attendee.stayedAway()).ifPresent(known -> users.add(known.id()));
        }
        Stream.of(call.recorder(), call.organizer().filter(address -> !attendanceIsKnown(call)))
                .flatMap(Optional::stream)
                .filter(address -> !stayedAway(call, address))
                .flatMap(address -> world.colleagueWithAddress(Addresses.canonical(address)).stream())
                .forEach(user -> users.add(user.id()));
        return new Cast(List.copyOf(own), List.copyOf(outside), users);
    }

    /** Who booked a call may not have come; where it is known who did, the list of attendees tells. */
    private static boolean attendanceIsKnown(CallReading call) {
        return call.attendees().stream()
                .anyMatch(attendee -> attendee.attended().isPresent());
    }

    private static boolean stayedAway(CallReading call, String address) {
        String canonical = Addresses.canonical(address);
        return call.attendees().stream()
                .anyMatch(attendee -> attendee.stayedAway()
                        && attendee.address()
                                .map(Addresses::canonical)
                                .filter(canonical::equals)
                                .isPresent());
    }

    /** The live user with an address. */
    public static Optional<Colleague> withAddress(String plain, World world) {
        return world.userWithAddress(Addresses.canonical(plain));
    }

    /**
     * A user by address; by name only where the call gives neither address nor number, and nobody who applied is called so:
     * that may be the candidate.
     */
    private static Optional<Colleague> user(Attendee attendee, World world) {
        if (attendee.address().isPresent()) {
            return attendee.address().flatMap(address -> world.colleagueWithAddress(Addresses.canonical(address)));
        }
        if (attendee.phone().isPresent()) {
            return Optional.empty();
        }
        return attendee.name()
                .filter(name -> name.full() && !applied(name, world))
                .flatMap(name -> world.users().values().stream()
                        .filter(user -> user.live() && alike(user.name(), name))
                        .findFirst());
    }

    private static boolean applied(PersonName name, World world) {
        return world.applicants().values().stream()
                .anyMatch(applicant -> !applicant.deleted() && alike(applicant.name(), name));
    }

    private static boolean alike(Optional<PersonName> known, PersonName name) {
        return known.filter(theirs -> NameComparison.compare(name, theirs).supports())
                .isPresent();
    }
}
