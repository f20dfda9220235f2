package app.pinbridge.corpus.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When whom is busy, so that what surrounds a case does not touch it. */
final class Agenda {
    private static final int TRIES = 40;

    private final World world;
    private final int marginMinutes;
    private final Map<String, List<Slot>> busy = new HashMap<>();

    Agenda(World world, int marginMinutes) {
        this.world = world;
        this.marginMinutes = marginMinutes;
    }

    /** Keeps a stretch of somebody's time free of anything else. */
    void reserve(Employee employee, Slot slot) {
        busy.computeIfAbsent(employee.id, id -> new ArrayList<>()).add(slot);
    }

    /** A time of the week at which all of them are free with some margin; it is theirs from then on. */
    Optional<Slot> find(List<Employee> all, int minutes) {
        for (int tries = 0; tries < TRIES; tries++) {
            Slot slot = Slot.of(
                    world.week.at(world.dice.below(5), world.dice.between(7, 19), 15 * world.dice.below(4)), minutes);
            if (all.stream().allMatch(one -> free(one, slot))) {
                all.forEach(one -> reserve(one, slot));
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    private boolean free(Employee employee, Slot slot) {
        return busy.getOrDefault(employee.id, List.of()).stream().noneMatch(other -> other.near(slot, marginMinutes));
    }
}
