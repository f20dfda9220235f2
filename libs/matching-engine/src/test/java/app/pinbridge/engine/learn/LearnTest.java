package app.pinbridge.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.evidence.Model;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnTest {
    @TempDir
    private Path directory;

    @Test
    void whatAgreesWithinPairsAndNotAmongStrangersWeighsMore() throws IOException {
        Week week = Week.of(40);
        Files.write(directory.resolve("events.ndjson"), week.events());
        Files.write(directory.resolve("labels.ndjson"), week.labels());

        int exit = learn("learned.properties");

        assertThat(exit).isZero();
        Model learned = Model.read(Files.newBufferedReader(directory.resolve("learned.properties")));
        assertThat(learned.version()).isEqualTo("2099.1");
        assertThat(learned.milliBits(Level.EMAIL_EXACT)).isPositive();
        assertThat(learned.milliBits(Level.EMAIL_OTHER)).isNegative();
        assertThat(learned.milliBits(Level.TIME_EXACT)).isGreaterThan(learned.milliBits(Level.TIME_FAR));
        assertThat(learned.milliBits(Level.LINK_SAME))
                .isEqualTo(Model.standard().milliBits(Level.LINK_SAME));
    }

    @Test
    void theSameLessonsGiveTheSameFile() throws IOException {
        Week week = Week.of(12);
        Files.write(directory.resolve("events.ndjson"), week.events());
        Files.write(directory.resolve("labels.ndjson"), week.labels());

        learn("first");
        learn("second");

        assertThat(directory.resolve("first")).hasSameTextualContentAs(directory.resolve("second"));
    }

    private int learn(String out) {
        var sink = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return LearnMain.run(
                new String[] {
                    "--events",
                    directory.resolve("events.ndjson").toString(),
                    "--labels",
                    directory.resolve("labels.ndjson").toString(),
                    "--out",
                    directory.resolve(out).toString(),
                    "--version",
                    "2099.1"
                },
                InputStream.nullInputStream(),
                sink,
                System.err);
    }
}
