package app.pinbridge.ingest.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.reading.Cursor;
import app.pinbridge.ingest.reading.ReadPage;
import app.pinbridge.pinpoint.answer.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncTaskTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SyncTask READING =
            SyncTask.first(TaskKind.CHANGES, Resource.JOBS, NOON).begun(NOON);

    @Test
    void newsOnALaterPageMakeTheRoundShaky() {
        SyncTask after = READING.after(page(1), true).after(page(2), true);

        assertThat(after.shaky()).isTrue();
        assertThat(after.finished(NOON).begun(NOON).shaky()).isFalse();
    }

    @Test
    void newsOnTheFirstPageAndOldStoriesOnLaterOnesDoNot() {
        assertThat(READING.after(page(1), true).after(page(2), false).shaky()).isFalse();
    }

    @Test
    void aDateAheadOfOurClockIsNotTheLatestChangeSeen() {
        ResourceState state = ResourceState.unknown(Resource.JOBS);

        assertThat(state.caughtUp(NOON, Optional.of(NOON.plusSeconds(9000))).highWater())
                .contains(NOON);
        assertThat(state.measured(Optional.empty(), Optional.of(NOON.plusSeconds(9000)), NOON)
                        .highWater())
                .contains(NOON);
        assertThat(state.caughtUp(NOON, Optional.of(NOON.minusSeconds(9))).highWater())
                .contains(NOON.minusSeconds(9));
    }

    private static ReadPage page(int number) {
        Page<String> source = new Page<>(List.of("a"), List.of(), Optional.empty(), number, 1, Duration.ZERO);
        return new ReadPage(List.of(), List.of(), 1, Optional.of(new Cursor(number, Optional.empty())), source);
    }
}
