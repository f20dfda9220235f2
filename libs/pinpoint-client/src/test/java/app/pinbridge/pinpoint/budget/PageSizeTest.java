package app.pinbridge.pinpoint.budget;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.fake.ScriptedExchange;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageSizeTest {
    private final PageSize size = new PageSize(1000, Duration.ofSeconds(3));

    @Test
    void a_slow_page_halves_the_size_down_to_a_floor() {
        size.received(taking(Duration.ofSeconds(4)));
        int afterOne = size.size();
        for (int i = 0; i < 20; i++) {
            size.failed(ScriptedExchange.unavailable(ErrorCode.TIMEOUT, false));
        }

        assertThat(afterOne).isEqualTo(500);
        assertThat(size.size()).isEqualTo(25);
    }

    @Test
    void five_quick_pages_in_a_row_double_it_up_to_what_is_wanted() {
        size.received(taking(Duration.ofSeconds(4)));
        for (int i = 0; i < 4; i++) {
            size.received(taking(Duration.ofMillis(100)));
        }
        int afterFour = size.size();
        for (int i = 0; i < 10; i++) {
            size.received(taking(Duration.ofMillis(100)));
        }

        assertThat(afterFour).isEqualTo(500);
        assertThat(size.size()).isEqualTo(1000);
    }

    @Test
    void a_failure_that_has_nothing_to_do_with_size_leaves_it() {
        size.failed(ScriptedExchange.unavailable(ErrorCode.UNKNOWN_HOST, false));

        assertThat(size.size()).isEqualTo(1000);
    }

    @Test
    void a_scan_that_changes_its_size_leaves_no_row_out() {
        BitSet seen = new BitSet();
        long before = 0;
        int[] sizes = {1000, 500, 125, 250, 60, 1000, 30};
        for (int i = 0; before < 10_000; i++) {
            int now = sizes[i % sizes.length];
            int from = (PageSize.numberAt(before, now) - 1) * now;
            seen.set(from, from + now);
            before = from + now;
        }

        assertThat(seen.nextClearBit(0)).isGreaterThanOrEqualTo(10_000);
    }

    private static Page<String> taking(Duration took) {
        return new Page<>(List.of(), List.of(), Optional.empty(), 1, 1000, took);
    }
}
