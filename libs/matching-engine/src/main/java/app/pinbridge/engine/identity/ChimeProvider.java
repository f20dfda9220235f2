package app.pinbridge.engine.identity;

import java.util.Optional;
import java.util.Set;

/** Amazon Chime: numbers are meetings, a name is its owner's room. */
record ChimeProvider() implements Provider {
    private static final Set<String> PAGES =
            Set.of("dialinnumbers", "download", "meetings", "portal", "signin", "sign-in", "conversations", "calls");
    private static final int FEWEST_DIGITS = 8;

    @Override
    public boolean serves(MeetingLink link) {
        return link.on("chime.aws");
    }

    @Override
    public Optional<Room> room(MeetingLink link) {
        Optional<String> number = link.number(FEWEST_DIGITS);
        if (number.isPresent()) {
            return Room.ofMeeting("chime.aws/", number.get());
        }
        String name = link.at(0).equals("meetings") ? link.at(1) : link.at(0);
        return PAGES.contains(name) ? Optional.empty() : Room.ofPerson("chime.aws/", name);
    }
}
