package app.pinbridge.ingest.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of the time in which records were created: part of a list that is read abreast with the others. Neighbours overlap
 * by two seconds, for Pinpoint's database counts finer than its JSON.
 *
 * @param part which of them, from 0, the latest
 * @param after only records created after this
 * @param before only records created before this
 */
public record Stretch(int part, Optional<Instant> after, Optional<Instant> before) {
    /** All of a list. */
    public static final Stretch ALL = new Stretch(0, Optional.empty(), Optional.empty());

    /** Whether it is the whole list. */
    public boolean isAll() {
        return after.isEmpty() && before.isEmpty();
    }

    /**
     * The stretches between instants.
     *
     * @param cuts latest first
     */
    public static List<Stretch> between(List<Instant> cuts) {
        List<Stretch> stretches = new ArrayList<>();
        Optional<Instant> before = Optional.empty();
        for (Instant cut : cuts) {
            stretches.add(new Stretch(stretches.size(), Optional.of(cut.minusSeconds(1)), before));
            before = Optional.of(cut.plusSeconds(1));
        }
        stretches.add(new Stretch(stretches.size(), Optional.empty(), before));
        return stretches;
    }
}
