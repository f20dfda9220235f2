package app.pinbridge.engine.identity;

import java.util.Optional;
import java.util.Set;

/** Zoom, with its regional hosts, customers' subdomains and app links. A meeting's number is the same on all of them. */
record ZoomProvider() implements Provider {
    /** Pages below which a number is a meeting's; elsewhere it is an article's or an account's. */
    private static final Set<String> NUMBERED = Set.of(
            "j", "w", "s", "p", "t", "wc", "join", "launch", "meeting", "meetings", "webinar", "webinars", "skype");

    private static final Set<String> REGISTRATIONS = Set.of("register", "attendee");
    private static final int FEWEST_DIGITS = 9;
    private static final int MOST_DIGITS = 12;

    @Override
    public boolean serves(MeetingLink link) {
        return link.on("zoom.us", "zoom.com", "zoomgov.com", "zoom.com.cn", "zoom-x.de");
    }

    @Override
    public Optional<Room> room(MeetingLink link) {
        Optional<String> number = link.value("confno").flatMap(ZoomProvider::number);
        if (number.isEmpty() && NUMBERED.contains(link.at(0))) {
            number = link.path().stream().flatMap(part -> number(part).stream()).findFirst();
        }
        if (number.isPresent()) {
            return Room.ofMeeting("zoom/", number.get());
        }
        if (link.at(0).equals("my") || (link.at(0).equals("wc") && link.at(1).equals("my"))) {
            return Room.ofPerson("zoom/my/", link.after("my"));
        }
        return REGISTRATIONS.contains(link.at(1)) ? registration(link) : Optional.empty();
    }

    private static Optional<Room> registration(MeetingLink link) {
        boolean served = link.at(0).equals("meeting") || link.at(0).equals("webinar");
        return served ? Room.ofMeeting("zoom/" + link.at(0) + "/register/", link.at(2)) : Optional.empty();
    }

    /** The number that a part begins with: it may be written in groups, and run into the words after it. */
    private static Optional<String> number(String part) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            if (letter >= '0' && letter <= '9') {
                digits.append(letter);
            } else if (letter != ' ' && letter != '-' && letter != '\u00a0') {
                break;
            }
        }
        boolean whole = digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS;
        return whole ? Optional.of(digits.toString()) : Optional.empty();
    }
}
