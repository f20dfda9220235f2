package app.pinbridge.engine.call;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.engine.identity.Room;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * A call, read once.
 *
 * @param attendees people; no machines, rooms or service addresses
 * @param recorder plain address of whose recorder it was, aliases resolved
 * @param organizer plain address of who booked it, aliases resolved
 * @param canonicalAddresses everybody's, recorder and organiser included
 * @param leads addresses whose other meetings are looked at: everybody's, but in a crowd those of the first few, outsiders first
 * @param titleWords folded words of title and file name
 */
public record CallReading(
        Call data,
        CallTimes times,
        List<Attendee> attendees,
        Optional<String> recorder,
        Optional<String> organizer,
        List<Room> rooms,
        NavigableSet<String> canonicalAddresses,
        NavigableSet<String> leads,
        List<String> titleWords) {

    /** Reads a call under the customer's settings. */
    public static CallReading of(Call call, Connection.Settings settings) {
        return new CallReader(settings).read(call);
    }

    /** The calendar entry, with the occurrence where it is one of a series. */
    public Optional<String> uid() {
        return Optional.ofNullable(data.calendar())
                .flatMap(calendar -> Optional.ofNullable(calendar.uid())
                        .map(uid -> uid
                                + Optional.ofNullable(calendar.recurrenceId())
                                        .map(id -> "#" + id)
                                        .orElse("")));
    }

    /** The interview whose capture request made the recorder come. */
    public Optional<String> captureInterviewId() {
        return Optional.ofNullable(data.captureInterviewId()).filter(id -> !id.isEmpty());
    }

    /** Title and file name, as people read them. */
    public String shownTitle() {
        return (text(data.title()) + " " + text(data.fileName())).strip();
    }

    /** Free text in which links are looked for. */
    public String text() {
        return String.join("\n", text(data.title()), text(data.description()), text(data.location()));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
