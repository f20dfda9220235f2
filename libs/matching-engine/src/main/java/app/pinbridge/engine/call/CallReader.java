package app.pinbridge.engine.call;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.identity.Room;
import app.pinbridge.engine.identity.Rooms;
import app.pinbridge.engine.names.TextNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the calls of one customer. What the settings say of mailboxes is worked out once for all of them. */
public final class CallReader {
    private static final Pattern EXTENSION = Pattern.compile("\\.\\w{2,4}$");

    /** More people than this are a crowd, whose members one by one tell nothing of an interview. */
    private static final int CROWD = 40;

    private static final int MOST_ADDRESSES = 400;
    private static final int MOST_ROOMS = 10;

    private final Mailboxes mailboxes;
    private final List<String> internalDomains;

    /** A reader under the customer's settings. */
    public CallReader(Connection.Settings settings) {
        this.mailboxes = new Mailboxes(settings);
        this.internalDomains = settings.internalDomains();
    }

    /** Reads one call. */
    public CallReading read(Call call) {
        List<Attendee> attendees = mailboxes.attendees(call.participants());
        Optional<String> recorder = Optional.ofNullable(call.recordedBy()).flatMap(mailboxes::person);
        Optional<String> organizer = Optional.ofNullable(call.organizer())
                .flatMap(booker -> Optional.ofNullable(booker.email()))
                .flatMap(mailboxes::person);
        NavigableSet<String> hosts = new TreeSet<>();
        recorder.map(Addresses::canonical).ifPresent(hosts::add);
        organizer.map(Addresses::canonical).ifPresent(hosts::add);
        NavigableSet<String> everybody = new TreeSet<>(hosts);
        attendees.forEach(attendee -> attendee.canonical().ifPresent(everybody::add));
        return new CallReading(
                call,
                CallTimes.of(call),
                attendees,
                recorder,
                organizer,
                roomsOf(call),
                first(everybody, MOST_ADDRESSES),
                leads(everybody, hosts),
                TextNames.words(text(call.title()) + " "
                        + EXTENSION.matcher(text(call.fileName())).replaceFirst("")));
    }

    private NavigableSet<String> leads(NavigableSet<String> everybody, NavigableSet<String> hosts) {
        if (everybody.size() <= CROWD) {
            return Collections.unmodifiableNavigableSet(everybody);
        }
        List<String> outsidersFirst = everybody.stream()
                .sorted(Comparator.comparing((String address) -> !hosts.contains(address))
                        .thenComparing(address -> Addresses.internal(address, internalDomains))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(CROWD)
                .toList();
        return Collections.unmodifiableNavigableSet(new TreeSet<>(outsidersFirst));
    }

    private static NavigableSet<String> first(NavigableSet<String> addresses, int most) {
        return Collections.unmodifiableNavigableSet(
                addresses.size() <= most
                        ? addresses
                        : new TreeSet<>(addresses.stream().limit(most).toList()));
    }

    private static List<Room> roomsOf(Call call) {
        List<Room> rooms = new ArrayList<>();
        Optional.ofNullable(call.conferencingUrl()).flatMap(Rooms::of).ifPresent(rooms::add);
        for (String text : List.of(text(call.location()), text(call.description()))) {
            Rooms.in(text).stream().filter(room -> !rooms.contains(room)).forEach(rooms::add);
        }
        return rooms.stream().limit(MOST_ROOMS).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
