package app.pinbridge.engine.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** Google Meet, its short links and the pages that list a meeting's phone numbers. */
record MeetProvider() implements Provider {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]{3}-[a-z0-9]{4}-[a-z0-9]{3}|[a-z]{10}");

    @Override
    public boolean serves(MeetingLink link) {
        return link.on("meet.google.com", "tel.meet", "t.meet") || nickname(link);
    }

    private static boolean nickname(MeetingLink link) {
        return link.host().equals("g.co") && link.at(0).equals("meet");
    }

    @Override
    public Optional<Room> room(MeetingLink link) {
        if (link.at(0).equals("lookup")) {
            return lookup(link.at(1));
        }
        Optional<Room> meeting = link.path().stream()
                .filter(part -> CODE.matcher(part).matches())
                .findFirst()
                .map(code -> new Room("meet/" + code.replace("-", ""), false));
        return meeting.isEmpty() && nickname(link) ? lookup(link.at(1)) : meeting;
    }

    /** Leads to a meeting by a name: one that a person chose is used again and again. */
    private static Optional<Room> lookup(String name) {
        boolean chosen = name.chars().noneMatch(Character::isDigit);
        String text = name.replace("-", "");
        return chosen ? Room.ofPerson("meet/lookup/", text) : Room.ofMeeting("meet/lookup/", text);
    }
}
