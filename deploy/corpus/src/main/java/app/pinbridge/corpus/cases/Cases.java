package app.pinbridge.corpus.cases;

import app.pinbridge.corpus.Dice;
import app.pinbridge.corpus.Part;
import app.pinbridge.corpus.world.Telling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every case, and the worlds that are made of them. */
public final class Cases {
    private static final List<Case> ALL = Stream.of(
                    Addressees.cases(),
                    Names.cases(),
                    Duplicates.cases(),
                    Copies.cases(),
                    Times.cases(),
                    BackToBack.cases(),
                    Occasions.cases(),
                    Clocks.cases(),
                    Kinds.cases(),
                    Seats.cases(),
                    Rounds.cases(),
                    Visits.cases(),
                    OurSide.cases(),
                    Viewers.cases(),
                    Thin.cases(),
                    Life.cases())
            .flatMap(List::stream)
            .toList();

    private Cases() {}

    /** The ids of all cases, without their twins'. */
    public static List<String> ids() {
        return ALL.stream().map(Case::id).toList();
    }

    /**
     * The world of the given index: case after case, each followed by its twin.
     *
     * @param only a case's id, with a {@code t} for its twin, to make worlds of it alone
     */
    public static List<Telling> world(long seed, Part part, int index, Optional<String> only) {
        Dice dice = Dice.of(seed, part, index);
        String tenant = part.wireName() + "-" + Long.toString(seed, 36) + "-" + index;
        boolean twin = only.map(id -> id.endsWith("t")).orElse(index % 2 == 1);
        Case chosen = only.map(Cases::named).orElseGet(() -> ALL.get(index / 2 % ALL.size()));
        return chosen.tell(dice, part, tenant, twin);
    }

    private static Case named(String id) {
        String plain = id.endsWith("t") ? id.substring(0, id.length() - 1) : id;
        return ALL.stream()
                .filter(one -> one.id().equals(plain))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no case " + id));
    }
}
