package app.pinbridge.engine.identity;

import java.util.Optional;
import java.util.Set;

/** GoTo Meeting. A name is its owner's room; numbers are meetings. */
record GotoProvider() implements Provider {
    private static final Set<String> PAGES =
            Set.of("install", "join", "meeting", "meet", "new", "login", "home", "schedule", "index.html", "help");
    private static final int FEWEST_DIGITS = 6;

    @Override
    public boolean serves(MeetingLink link) {
        return link.on("gotomeeting.com", "meet.goto.com", "app.goto.com", "gotomeet.me");
    }

    @Override
    public Optional<Room> room(MeetingLink link) {
        Optional<String> number = link.value("meetingid")
                .map(id -> id.replace("-", ""))
                .filter(MeetingLink::digits)
                .or(() -> link.number(FEWEST_DIGITS));
        if (number.isPresent()) {
            return Room.ofMeeting("meet.goto.com/", number.get());
        }
        boolean named = link.on("meet.goto.com", "gotomeet.me") && !PAGES.contains(link.at(0));
        return named ? Room.ofPerson("meet.goto.com/", String.join("/", link.path())) : Optional.empty();
    }
}
