package app.pinbridge.engine.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Webex. Names and event numbers are a site's own; meeting ids and meeting numbers hold everywhere. */
record WebexProvider() implements Provider {
    private static final Set<String> MEETING_PAGES = Set.of("download", "info");

    @Override
    public boolean serves(MeetingLink link) {
        return link.on("webex.com", "webex.com.cn", "webexgov.us");
    }

    @Override
    public Optional<Room> room(MeetingLink link) {
        return byQuery(link).or(() -> byPath(link));
    }

    private static Optional<Room> byQuery(MeetingLink link) {
        Optional<String> meeting = link.value("mtid").or(() -> link.value("mk").filter(MeetingLink::digits));
        if (meeting.isPresent()) {
            return Room.ofMeeting("webex/", meeting.get().toLowerCase(Locale.ROOT));
        }
        return link.value("rgid")
                .flatMap(id -> registration(link, id.toLowerCase(Locale.ROOT)))
                .or(() -> link.value("ed").flatMap(id -> Room.ofMeeting("webex/" + link.host() + "/ed/", id)));
    }

    private static Optional<Room> byPath(MeetingLink link) {
        int named = Math.max(link.path().indexOf("meet"), link.path().indexOf("join"));
        String name = named < 0 ? link.after("pmr") : link.at(named + 1);
        if (!name.isEmpty()) {
            return MeetingLink.digits(name)
                    ? Room.ofMeeting("webex/", name)
                    : Room.ofPerson("webex/" + link.host() + "/", name);
        }
        if (MEETING_PAGES.contains(link.after("meeting"))) {
            String place = "webex/" + link.host() + "/webappng/sites/" + link.after("sites") + "/meeting/download/";
            return Room.ofMeeting(place, link.after(link.after("meeting")));
        }
        if (link.at(0).equals("weblink")) {
            return registration(link, link.after("register"));
        }
        return link.at(0).equals("m") ? Room.ofMeeting("webex/" + link.host() + "/m/", link.at(1)) : Optional.empty();
    }

    private static Optional<Room> registration(MeetingLink link, String id) {
        return Room.ofMeeting("webex/" + link.host() + "/weblink/register/", id);
    }
}
