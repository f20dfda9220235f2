package app.pinbridge.engine.identity;

import java.util.Optional;
import java.util.Set;

/** RingCentral Video, and RingCentral Meetings, whose numbers are others. */
record RingCentralProvider() implements Provider {
    private static final int FEWEST_DIGITS = 9;
    private static final Set<String> JOINS = Set.of("join", "conf");
    private static final Set<String> WEBINARS = Set.of("webinar.ringcentral.com", "events.ringcentral.com");

    @Override
    public boolean serves(MeetingLink link) {
        return link.on("ringcentral.com");
    }

    @Override
    public Optional<Room> room(MeetingLink link) {
        Optional<String> number = link.number(FEWEST_DIGITS);
        if (link.host().equals("meetings.ringcentral.com")) {
            return number.flatMap(id -> Room.ofMeeting("meetings.ringcentral.com/j/", id));
        }
        if (WEBINARS.contains(link.host())) {
            return OtherProviders.place(link);
        }
        if (!JOINS.contains(link.at(0))) {
            return Optional.empty();
        }
        return number.flatMap(id -> Room.ofMeeting("v.ringcentral.com/join/", id))
                .or(() -> Room.ofPerson("v.ringcentral.com/join/", link.after("join")));
    }
}
