package app.pinbridge.pinpoint.budget;

import app.pinbridge.pinpoint.exchange.Priority;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * Who goes next: the first of the highest lane, but every tenth turn whoever has waited longest, so that no lane starves.
 * Not safe for threads.
 */
final class Lanes {
    private static final int FAIR_TURN = 10;

    private final Map<Priority, Queue<Ticket>> lanes = new EnumMap<>(Priority.class);
    private int turn;

    Lanes() {
        for (Priority priority : Priority.values()) {
            lanes.put(priority, new ArrayDeque<>());
        }
    }

    void add(Ticket ticket) {
        lane(ticket.priority).add(ticket);
    }

    void remove(Ticket ticket) {
        lane(ticket.priority).remove(ticket);
    }

    /** Who goes next, still waiting. */
    Optional<Ticket> peek(boolean onlyInteractive) {
        Stream<Ticket> heads = lanes.entrySet().stream()
                .filter(lane -> !onlyInteractive || lane.getKey() == Priority.INTERACTIVE)
                .map(lane -> lane.getValue().peek())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        return (turn + 1) % FAIR_TURN == 0
                ? heads.min(Comparator.comparingLong(ticket -> ticket.sequence))
                : heads.findFirst();
    }

    /** Takes the turn of a ticket that {@link #peek} gave. */
    void take(Ticket ticket) {
        remove(ticket);
        turn++;
    }

    int waiting() {
        return lanes.values().stream().mapToInt(Queue::size).sum();
    }

    private Queue<Ticket> lane(Priority priority) {
        return Objects.requireNonNull(lanes.get(priority));
    }
}
