package app.pinbridge.engine.identity;

import java.util.Optional;

/** Jitsi Meet, and 8x8, which runs on it and gives each of its users a room below the customer's. */
record JitsiProvider() implements Provider {
    private static final String PHONE_NUMBERS = "dialininfo.html";

    @Override
    public boolean serves(MeetingLink link) {
        return link.on("meet.jit.si", "8x8.vc");
    }

    @Override
    public boolean named() {
        return true;
    }

    @Override
    public Optional<Room> room(MeetingLink link) {
        if (link.at(0).equals("static")) {
            return link.after("static").equals(PHONE_NUMBERS)
                    ? link.value("room")
                            .flatMap(room -> MeetingLink.parse(link.host() + "/" + room))
                            .flatMap(JitsiProvider::named)
                    : Optional.empty();
        }
        return named(link);
    }

    private static Optional<Room> named(MeetingLink link) {
        String name = String.join("/", link.path());
        if (!link.on("8x8.vc")) {
            return Room.ofMeeting(link.host() + "/", name);
        }
        if (link.path().size() < 2) {
            return Optional.empty();
        }
        return WherebyProvider.generated(link.path().getLast())
                ? Room.ofMeeting("8x8.vc/", name)
                : Room.ofPerson("8x8.vc/", name);
    }
}
