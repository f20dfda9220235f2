package app.pinbridge.matching.deciding;

import java.util.List;

/** What was decided in one go. */
public final class Decided {
    /** Nothing was to be decided. */
    public static final Decided NOTHING = new Decided(List.of());

    private final List<Made> made;

    Decided(List<Made> made) {
        this.made = made;
    }

    /** The calls that have another answer now, with the one before; read from what is stored, so ask only where it is shown. */
    public List<Reconsidered> changed() {
        return made.stream()
                .filter(one -> one.announcement().flatMap(Announcement::event).isPresent())
                .flatMap(one -> Reconsidered.of(one.answer()).stream())
                .toList();
    }
}
