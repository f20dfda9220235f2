package app.pinbridge.engine.call;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.identity.Room;
import app.pinbridge.engine.identity.Rooms;
import app.pinbridge.engine.names.TextNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the calls of one customer. What the settings say of mailboxes is worked out once for all of them. */
public final class CallReader {
    private static final Pattern EXTENSION = Pattern.compile("\\.\\w{2,4}$");

    private final Mailboxes mailboxes;

    /** A reader under the customer's settings. */
    public CallReader(Connection.Settings settings) {
        this.mailboxes = new Mailboxes(settings);
    }

    /** Reads one call. */
    public CallReading read(Call call) {
        List<Attendee> attendees = mailboxes.attendees(call.participants());
        Optional<String> recorder = Optional.ofNullable(call.recordedBy()).flatMap(mailboxes::person);
        Optional<String> organizer = Optional.ofNullable(call.organizer())
                .flatMap(booker -> Optional.ofNullable(booker.email()))
                .flatMap(mailboxes::person);
        NavigableSet<String> everybody = new TreeSet<>();
        attendees.forEach(attendee -> attendee.canonical().ifPresent(everybody::add));
        recorder.map(Addresses::canonical).ifPresent(everybody::add);
        organizer.map(Addresses::canonical).ifPresent(everybody::add);
        return new CallReading(
                call,
                CallTimes.of(call),
                attendees,
                recorder,
                organizer,
                roomsOf(call),
                Collections.unmodifiableNavigableSet(everybody),
                TextNames.words(text(call.title()) + " "
                        + EXTENSION.matcher(text(call.fileName())).replaceFirst("")));
    }

    private static List<Room> roomsOf(Call call) {
        List<Room> rooms = new ArrayList<>();
        Optional.ofNullable(call.conferencingUrl()).flatMap(Rooms::of).ifPresent(rooms::add);
        for (String text : List.of(text(call.location()), text(call.description()))) {
            Rooms.in(text).stream().filter(room -> !rooms.contains(room)).forEach(rooms::add);
        }
        return List.copyOf(rooms);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
