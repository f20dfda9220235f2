package app.pinbridge.engine.identity;

import java.util.Locale;
import java.util.Optional;

/** Microsoft Teams in all its clouds. Its launcher and its web app carry the meeting's address within their own. */
record TeamsProvider() implements Provider {
    private static final int DEEPEST = 4;

    @Override
    public boolean serves(MeetingLink link) {
        return link.on(
                "teams.microsoft.com",
                "teams.live.com",
                "teams.cloud.microsoft",
                "teams.microsoft.us",
                "teams.microsoftonline.cn");
    }

    @Override
    public Optional<Room> room(MeetingLink link) {
        Optional<MeetingLink> place = Optional.of(link);
        for (int depth = 0; depth < DEEPEST && place.isPresent(); depth++) {
            Optional<Room> room = place.flatMap(TeamsProvider::told);
            if (room.isPresent()) {
                return room;
            }
            place = place.flatMap(TeamsProvider::inner).filter(this::serves);
        }
        return Optional.empty();
    }

    private static Optional<MeetingLink> inner(MeetingLink link) {
        Optional<String> launched = link.value("url");
        if (launched.isPresent()) {
            String url = launched.get();
            return MeetingLink.parse(url.startsWith("/") ? link.host() + url : url);
        }
        return link.fragment().isEmpty() ? Optional.empty() : MeetingLink.parse(link.host() + "/" + link.fragment());
    }

    private static Optional<Room> told(MeetingLink link) {
        int join = link.path().indexOf("meetup-join");
        if (join >= 0) {
            return thread(link.at(join + 1), link.at(join + 2));
        }
        if (link.at(0).equals("meetingoptions")) {
            return thread(
                    link.value("threadid").orElse(""), link.value("messageid").orElse(""));
        }
        if (link.at(0).equals("event")) {
            return Room.ofMeeting("teams/", link.at(1));
        }
        String id = link.after("meet");
        return id.chars().anyMatch(Character::isDigit) ? Room.ofMeeting("teams/", id) : Optional.empty();
    }

    /** A channel serves many meetings: there the message that announces one tells it apart. */
    private static Optional<Room> thread(String written, String message) {
        String thread = MeetingLink.decoded(written).toLowerCase(Locale.ROOT);
        // The page of a meeting's options has an underscore for the colon.
        String id = thread.startsWith("19_") ? "19:" + thread.substring("19_".length()) : thread;
        boolean whole = message.isEmpty() || message.equals("0");
        return Room.ofMeeting("teams/", id.isEmpty() || whole ? id : id + "/" + message);
    }
}
