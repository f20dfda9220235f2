package app.pinbridge.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.evidence.Model;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnTest {
    private static final Model DECLARED = ModelFile.declared();

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
    void whatWasSeenLittleMovesAWeightLittle() throws IOException {
        Model little = learned(Week.of(2), "little");
        Model much = learned(Week.of(80), "much");

        assertThat(little.milliBits(Level.INTERVIEWER_SUBSTITUTE))
                .isBetween(
                        much.milliBits(Level.INTERVIEWER_SUBSTITUTE), DECLARED.milliBits(Level.INTERVIEWER_SUBSTITUTE));
        assertThat(much.milliBits(Level.INTERVIEWER_SUBSTITUTE))
                .isLessThan(DECLARED.milliBits(Level.INTERVIEWER_SUBSTITUTE));
        assertThat(much.milliBits(Level.PHONE_OTHER)).isEqualTo(DECLARED.milliBits(Level.PHONE_OTHER));
    }

    @Test
    void betterEvidenceNeverWeighsLess() throws IOException {
        for (Model model : List.of(learned(Week.of(40), "learned"), Model.standard())) {
            for (Feature feature : Feature.values()) {
                assertThat(Level.of(feature).stream()
                                .sorted(Comparator.comparingInt(DECLARED::milliBits)
                                        .thenComparingInt(model::milliBits))
                                .map(model::milliBits))
                        .as(feature.wireName())
                        .isSorted();
            }
        }
    }

    private Model learned(Week week, String out) throws IOException {
        Files.write(directory.resolve("events.ndjson"), week.events());
        Files.write(directory.resolve("labels.ndjson"), week.labels());
        learn(out);
        return Model.read(Files.newBufferedReader(directory.resolve(out)));
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
