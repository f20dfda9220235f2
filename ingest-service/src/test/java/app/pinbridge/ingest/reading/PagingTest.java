package app.pinbridge.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.answer.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PagingTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void theNextPageBeginsWithinTheSecondInWhichThisOneEnded() {
        Page<Instant> page = page(1, NOON.plusSeconds(3), NOON);

        Optional<Cursor> next = Paging.byCreation(page, Cursor.START, Function.identity());

        assertThat(next).contains(new Cursor(0, Optional.of(NOON.plusSeconds(1))));
    }

    @Test
    void aWholePageOfOneSecondIsLeftByNumber() {
        Cursor cursor = new Cursor(0, Optional.of(NOON.plusSeconds(1)));

        Optional<Cursor> next = Paging.byCreation(page(1, NOON, NOON), cursor, Function.identity());

        assertThat(next).contains(new Cursor(2, Optional.of(NOON.plusSeconds(1))));
    }

    @Test
    void aPageThatIsNotFullIsTheLast() {
        assertThat(Paging.byCreation(page(1, NOON), Cursor.START, Function.identity()))
                .isEmpty();
        assertThat(Paging.byNumber(page(1, NOON), Cursor.START)).isEmpty();
    }

    @Test
    void changesAreReadDownToTheLastSeen() {
        Page<Instant> page = page(1, NOON.plusSeconds(3), NOON);

        assertThat(Paging.byChange(page, Cursor.START, NOON, Function.identity()))
                .isPresent();
        assertThat(Paging.byChange(page, Cursor.START, NOON.plusSeconds(1), Function.identity()))
                .isEmpty();
    }

    @Test
    void inTheOrderOfChangesTheNextPageBeginsASecondBeforeThisOneEnded() {
        Page<Instant> page = page(1, NOON, NOON.plusSeconds(3));

        Optional<Cursor> next = Paging.inOrderOfChange(page, Cursor.START, Function.identity());

        assertThat(next).contains(new Cursor(0, Optional.of(NOON.plusSeconds(2))));
    }

    @Test
    void aWholePageThatChangedInOneSecondIsLeftByNumber() {
        Cursor cursor = new Cursor(0, Optional.of(NOON.minusSeconds(1)));

        Optional<Cursor> next = Paging.inOrderOfChange(page(1, NOON, NOON), cursor, Function.identity());

        assertThat(next).contains(new Cursor(2, Optional.of(NOON.minusSeconds(1))));
    }

    @Test
    void aPlaceIsKeptWhenPagesBecomeSmaller() {
        Cursor cursor = Cursor.START.after(new Page<>(List.of(), List.of(), Optional.empty(), 3, 100, Duration.ZERO));

        assertThat(cursor.page(100)).isEqualTo(4);
        assertThat(cursor.page(50)).isEqualTo(7);
    }

    private static Page<Instant> page(int number, Instant... rows) {
        return new Page<>(List.of(rows), List.of(), Optional.empty(), number, 2, Duration.ZERO);
    }
}
