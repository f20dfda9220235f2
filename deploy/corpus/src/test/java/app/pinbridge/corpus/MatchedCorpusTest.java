package app.pinbridge.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.corpus.cases.Cases;
import app.pinbridge.corpus.score.Scoring;
import app.pinbridge.corpus.score.Tally;
import app.pinbridge.engine.backtest.BacktestMain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine says of the part of the corpus that nobody tunes on: each case, its twin, and what differs in nothing that matters. */
class MatchedCorpusTest {
    @TempDir
    private Path directory;

    private void generate(int worlds, int weeks) throws IOException {
        new Generation(20261123, Part.REPORT, worlds, weeks, Optional.empty(), true).write(directory);
    }

    private Tally tally() throws IOException {
        return Scoring.of(directory.resolve("labels.ndjson"), matched("results.ndjson"));
    }

    private Path matched(String name, String... more) {
        Path file = directory.resolve(name);
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "--events",
                                directory.resolve("events.ndjson").toString(),
                                "--results",
                                file.toString()),
                        Stream.of(more))
                .toList();
        assertThat(BacktestMain.run(
                        arguments.toArray(String[]::new), InputStream.nullInputStream(), System.out, System.err))
                .isZero();
        return file;
    }

    @Test
    void noMatchIsWrongAndFewAreMissed() throws IOException {
        generate(2 * Cases.ids().size(), 1);

        Tally tally = tally();

        assertThat(tally.falsePublications()).as(tally.markdown()).isZero();
        assertThat(tally.precision().all()).isGreaterThan(400);
        assertThat(tally.precision().value()).as(tally.markdown()).isEqualTo(1);
        assertThat(tally.recall().value()).as(tally.markdown()).isGreaterThanOrEqualTo(0.97);
        assertThat(tally.reasonMacroF1()).as(tally.markdown()).isGreaterThanOrEqualTo(0.95);
    }

    /** Names of every language of the corpus; the address is another, and no interview is at the time. */
    @Test
    void aNameAloneNeverMatches() throws IOException {
        new Generation(20261123, Part.REPORT, 120, 0, Optional.of("A12"), false).write(directory);

        Tally tally = tally();

        assertThat(tally.precision().all()).isGreaterThan(60);
        assertThat(tally.precision().value()).as(tally.markdown()).isEqualTo(1);
        assertThat(tally.falsePublications()).as(tally.markdown()).isZero();
    }

    @Test
    void anyOrderWithRepeatsGivesTheSameBytes() throws IOException {
        generate(40, 1);

        assertThat(matched("shuffled.ndjson", "--shuffle", "7")).hasSameBinaryContentAs(matched("results.ndjson"));
    }
}
