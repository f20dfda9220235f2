package app.pinbridge.pinpoint.budget;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.fake.FakeClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes lanes = new Lanes();
    private long sequence;

    @Test
    void a_person_goes_before_all_who_came_earlier() {
        add(Priority.PROBE);
        add(Priority.BACKFILL);
        add(Priority.UPCOMING);
        add(Priority.INTERACTIVE);

        assertThat(take(4)).containsExactly(Priority.values());
    }

    @Test
    void no_lane_starves_behind_a_busy_one() {
        add(Priority.PROBE);
        add(Priority.BACKFILL);
        for (int i = 0; i < 40; i++) {
            add(Priority.UPCOMING);
        }

        List<Priority> taken = take(20);

        assertThat(taken.get(9)).isEqualTo(Priority.PROBE);
        assertThat(taken.get(19)).isEqualTo(Priority.BACKFILL);
        assertThat(taken).filteredOn(Priority.UPCOMING::equals).hasSize(18);
    }

    @Test
    void the_last_place_is_for_people_even_at_the_fair_turn() {
        add(Priority.BACKFILL);

        assertThat(lanes.peek(true)).isEmpty();
        assertThat(lanes.peek(false)).isPresent();
    }

    private void add(Priority priority) {
        lanes.add(new Ticket(priority, FakeClock.START, FakeClock.START, sequence++));
    }

    private List<Priority> take(int count) {
        List<Priority> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Ticket ticket = lanes.peek(false).orElseThrow();
            lanes.take(ticket);
            taken.add(ticket.priority);
        }
        return taken;
    }
}
