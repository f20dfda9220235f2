package app.pinbridge.engine.identity;

import java.util.Optional;

/** BlueJeans: a number, and perhaps its passcode after it. Shorter numbers are for trying out the sound. */
record BlueJeansProvider() implements Provider {
    private static final int FEWEST_DIGITS = 4;

    @Override
    public boolean serves(MeetingLink link) {
        return link.on("bluejeans.com");
    }

    @Override
    public Optional<Room> room(MeetingLink link) {
        if (link.at(0).equals("a2m")) {
            boolean told = link.path().size() > 2;
            return told ? Room.ofMeeting(link.host() + "/", String.join("/", link.path())) : Optional.empty();
        }
        return link.number(FEWEST_DIGITS).flatMap(number -> Room.ofMeeting("bluejeans.com/", number));
    }
}
