package app.pinbridge.engine.call;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.engine.identity.Room;
import app.pinbridge.engine.identity.Rooms;
import app.pinbridge.engine.names.TextNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return new CallReading(
                call,
                CallTimes.of(call),
                mailboxes.attendees(call.participants()),
                Optional.ofNullable(call.recordedBy()).flatMap(mailboxes::person),
                Optional.ofNullable(call.organizer())
                        .flatMap(organizer -> Optional.ofNullable(organizer.email()))
                        .flatMap(mailboxes::person),
                roomsOf(call),
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
