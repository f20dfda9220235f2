package app.pinbridge.engine.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Meeting links of all providers. */
public final class Rooms {
    private static final Remembered<String, Optional<Room>> READ = new Remembered<>();

    private Rooms() {}

    /** The room of a link that is known to be one for a meeting; empty for a page that tells no meeting from another. */
    public static Optional<Room> of(String link) {
        return READ.of(link, Rooms::read);
    }

    private static Optional<Room> read(String written) {
        String text = written.strip();
        Optional<MeetingLink> first = MeetingLink.parse(Links.first(text));
        if (first.flatMap(Providers::of).filter(provider -> !provider.named()).isPresent()) {
            return first.flatMap(Rooms::room);
        }
        if (first.isPresent()) {
            return text.lines()
                    .findFirst()
                    .flatMap(line -> MeetingLink.parse(Links.trimmed(line)))
                    .flatMap(Rooms::room);
        }
        return Links.in(text).stream()
                .flatMap(link -> MeetingLink.parse(link).flatMap(Rooms::room).stream())
                .findFirst();
    }

    private static Optional<Room> room(MeetingLink written) {
        return Wrappers.unwrapped(written)
                .flatMap(link -> Providers.of(link)
                        .map(provider -> provider.room(link))
                        .orElseGet(() -> OtherProviders.place(link)));
    }

    /** The rooms that a text mentions; links to anything but a provider of meetings are none. */
    public static List<Room> in(String text) {
        Set<Room> found = new LinkedHashSet<>();
        for (String written : Links.in(text)) {
            MeetingLink.parse(written)
                    .flatMap(Wrappers::unwrapped)
                    .flatMap(Providers::room)
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }
}
