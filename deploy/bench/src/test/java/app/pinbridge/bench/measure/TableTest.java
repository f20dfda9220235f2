package app.pinbridge.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void isMarkdownWithItsColumnsAligned() {
        Table table = new Table("what", "calls/s").row("service", "5").row("floor", "1,234,567");

        assertThat(table.lines())
                .containsExactly(
                        "| what    |   calls/s |",
                        "|---------|----------:|",
                        "| service |         5 |",
                        "| floor   | 1,234,567 |");
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatThrownBy(() -> new Table("what", "calls/s").row("service"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void figuresAreWrittenForPeople() {
        assertThat(Figure.whole(1_234_567.4)).isEqualTo("1,234,567");
        assertThat(Figure.millis(3.14)).isEqualTo("3.1 ms");
        assertThat(Figure.millis(1234.5)).isEqualTo("1,235 ms");
        assertThat(Figure.percent(0.6)).isEqualTo("60.0 %");
        assertThat(Figure.times(1.5)).isEqualTo("1.50 ×");
    }
}
