package app.pinbridge.engine.identity;

import java.util.Optional;

/**
 * Where people meet by video, in one form for all ways to write its link.
 *
 * @param text e.g. {@code zoom/5551234567}
 * @param personal whether it belongs to a person and serves many meetings, so that it tells none of them apart
 */
public record Room(String text, boolean personal) {

    static Optional<Room> ofMeeting(String place, String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(new Room(place + id, false));
    }

    static Optional<Room> ofPerson(String place, String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(new Room(place + name, true));
    }
}
