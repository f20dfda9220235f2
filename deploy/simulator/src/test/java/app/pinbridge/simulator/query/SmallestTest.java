package app.pinbridge.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallestTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,1",
        "5000,0",
        "5000,1",
        "50000,49999",
        "50000,50000",
        "100000,1000",
        "100000,4096",
        "300000,150000"
    })
    void theFrontIsWhatSortingWouldPutThere(int size, int count) {
        long[] numbers = new Random(size + count).longs().distinct().limit(size).toArray();
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);

        Smallest.first(numbers, count);

        assertThat(Arrays.copyOf(numbers, count)).isEqualTo(Arrays.copyOf(sorted, count));
        Arrays.sort(numbers);
        assertThat(numbers).isEqualTo(sorted);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void numbersThatAreSortedAlreadyAreNoTrouble(boolean rising) {
        long[] numbers = new long[200_000];
        Arrays.setAll(numbers, i -> rising ? i : -i);

        Smallest.first(numbers, 10_000);

        assertThat(numbers[0]).isEqualTo(rising ? 0 : -199_999);
        assertThat(Arrays.copyOf(numbers, 10_000)).isSorted();
    }
}
