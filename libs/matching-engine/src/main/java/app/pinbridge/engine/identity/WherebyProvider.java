package app.pinbridge.engine.identity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whereby. People choose the names of lasting rooms; those for one meeting end in what no person would choose. */
record WherebyProvider() implements Provider {
    private static final Pattern GENERATED = Pattern.compile("\\d|-[a-z0-9]{8,}$|[0-9a-f]{8}-[0-9a-f]{4}");
    private static final Set<String> PAGES = Set.of("information", "user", "blog", "org");

    @Override
    public boolean serves(MeetingLink link) {
        return link.on("whereby.com");
    }

    @Override
    public Optional<Room> room(MeetingLink link) {
        if (link.path().isEmpty() || PAGES.contains(link.at(0))) {
            return Optional.empty();
        }
        String room = String.join("/", link.path());
        // A customer's subdomain has names of its own.
        String place = link.host().equals("whereby.com") ? "whereby/" : "whereby/" + link.host() + "/";
        return Optional.of(new Room(place + room, link.path().size() < 2 && !generated(room)));
    }

    /** Whether a name was made for one meeting rather than chosen. */
    static boolean generated(String name) {
        return GENERATED.matcher(name).find();
    }
}
