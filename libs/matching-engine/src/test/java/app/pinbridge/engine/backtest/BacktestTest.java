package app.pinbridge.engine.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(InputStream in, String... arguments) {
        return BacktestMain.run(arguments, in, stream(out), stream(err));
    }

    private static PrintStream stream(OutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private Path sample(String name) throws IOException {
        try (InputStream in = BacktestTest.class.getResourceAsStream("/sample/" + name)) {
            Path file = folder.resolve(name);
            Files.write(file, in.readAllBytes());
            return file;
        }
    }

    @Test
    void theSampleComesOutAsItsLabelsSay() throws IOException {
        int code = run(
                InputStream.nullInputStream(),
                "--events",
                sample("events.ndjson").toString(),
                "--results",
                folder.resolve("r").toString(),
                "--labels",
                sample("labels.ndjson").toString());
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("precision         1.0000")
                .contains("recall            1.0000")
                .contains("reasons           1.0000")
                .contains("false publications 0");
    }

    @Test
    void shuffledGzippedAndPipedGiveTheSameBytes() throws IOException {
        Path events = sample("events.ndjson");
        Path zipped = folder.resolve("events.gz");
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(events, bytes);
        }
        run(
                InputStream.nullInputStream(),
                "--events",
                events.toString(),
                "--results",
                folder.resolve("a").toString());
        run(
                InputStream.nullInputStream(),
                "--events",
                zipped.toString(),
                "--results",
                folder.resolve("b").toString(),
                "--shuffle",
                "7");
        run(new ByteArrayInputStream(Files.readAllBytes(events)), "--events", "-", "--results", "-");
        assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("a"));
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("a")));
    }

    @Test
    void whatIsSaidOfOneCustomerDependsOnNoOther() throws IOException {
        Path alone = sample("events.ndjson");
        String ours = Files.readString(alone);
        String others = ours.replace("\"acme\"", "\"zeta\"").replace("\"time\": \"2026", "\"time\": \"2027");
        Path both = folder.resolve("both");
        Files.writeString(both, others + ours);

        List<String> apart = results(alone);
        List<String> together = results(both);

        assertThat(together).hasSize(2 * apart.size());
        assertThat(together.subList(0, apart.size())).isEqualTo(apart);
    }

    private List<String> results(Path events) throws IOException {
        assertThat(matchedTo("results", events)).isZero();
        return Files.readAllLines(folder.resolve("results"));
    }

    private int matchedTo(String name, Path events) {
        return run(
                InputStream.nullInputStream(),
                "--events",
                events.toString(),
                "--results",
                folder.resolve(name).toString());
    }

    @Test
    void aBadLineIsNamedAndNothingIsWritten() throws IOException {
        Path events = sample("events.ndjson");
        Files.writeString(events, Files.readString(events) + "{\"specversion\":\"1.0\"\n");
        int code = matchedTo("r", events);
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 19").contains("not JSON");
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5000})
    void aLineThatIsNotUtf8HasItsNumber(int before) throws IOException {
        String good = Files.readAllLines(sample("events.ndjson")).getFirst() + "\n";
        Path events = Files.writeString(folder.resolve("bytes"), good.repeat(before));
        Files.write(events, new byte[] {(byte) 0xff, (byte) 0xfe, '{', '}', '\n'}, StandardOpenOption.APPEND);
        Files.writeString(events, good, StandardOpenOption.APPEND);

        int code = matchedTo("r", events);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line " + (before + 1) + ": is not UTF-8");
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Test
    void twoEventsOfOneIdAndTimeGiveTheSameBytesInAnyOrder() throws IOException {
        List<String> lines = Files.readAllLines(sample("events.ndjson"));
        List<String> others = lines.stream()
                .filter(line -> line.contains("\"calls/c1\""))
                .map(line -> line.replace("lucia.ferrer@mail.example", "tbyrne@post.example"))
                .toList();
        Path first = folder.resolve("first");
        Path last = folder.resolve("last");
        Files.write(first, Stream.concat(others.stream(), lines.stream()).toList());
        Files.write(last, Stream.concat(lines.stream(), others.stream()).toList());

        assertThat(results(first)).isEqualTo(results(last));
    }

    /** The sample with some of the text of its line on the call c1 changed. */
    private Path changed(String from, String to) throws IOException {
        Path events = sample("events.ndjson");
        List<String> lines = Files.readAllLines(events).stream()
                .map(line -> line.contains("\"calls/c1\"") ? line.replace(from, to) : line)
                .toList();
        assertThat(lines).isNotEqualTo(Files.readAllLines(events));
        return Files.write(folder.resolve("changed"), lines);
    }

    private int score(Path events, String... labels) throws IOException {
        Path file = Files.write(folder.resolve("labels"), List.of(labels));
        return run(
                InputStream.nullInputStream(),
                "--events",
                events.toString(),
                "--results",
                folder.resolve("r").toString(),
                "--labels",
                file.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"source\": \"calendar\"   | \"source\": 7          | source",
                "\"specversion\": \"1.0\", | ''                    | specversion",
                "\"id\": \"e20\",          | ''                    | id",
                "\"tenantid\": \"acme\",   | ''                    | tenantid",
                "\"subject\": \"calls/c1\",| ''                    | subject",
            })
    void aFieldOfAnotherTypeAndAnEnvelopeThatLacksSomethingAreBadLines(String from, String to, String named)
            throws IOException {
        Path events = changed(from, to);
        int code = matchedTo("r", events);
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 14").contains(named);
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Test
    void wordsAndFieldsThatNobodyKnowsAreNoBadLines() throws IOException {
        assertThat(results(changed("\"status\": \"ended\"", "\"status\": \"paused\", \"mood\": \"fine\"")))
                .hasSize(5);
    }

    @Test
    void eventsOfTheContractThatTheMatcherDoesNotReadArePassedOver() throws IOException {
        Path events = sample("events.ndjson");
        List<String> expected = results(events);
        Files.write(events, expected, StandardOpenOption.APPEND);
        assertThat(results(events)).isEqualTo(expected);
    }

    @Test
    void aLabelThatDoesNotSayWhatACallBelongsToCountsNoMatchAsRight() throws IOException {
        int code = score(
                sample("events.ndjson"),
                "{\"tenantid\":\"acme\",\"callId\":\"c1\",\"expect\":{\"publication\":\"allow\"}}");
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("(0 of 0 matched;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tenantid\":\"acme\",\"callId\":\"c1\",\"expect\":{\"targets\":[\"x\"]}}",
                "{\"tenantid\":\"acme\",\"callId\":\"c1\",\"expect\":{\"targets\":[{\"interviewId\":{}}]}}",
                "{\"tenantid\":\"acme\",\"callId\":\"c1\",\"expect\":{\"status\":1}}",
                "{\"tenantid\":\"acme\",\"expect\":{\"status\":\"matched\"}}",
                "[]",
                "matched"
            })
    void aBadLabelIsNamedAndNothingIsWritten(String label) throws IOException {
        assertThat(score(sample("events.ndjson"), label)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("labels, line 1");
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Test
    void aWrongTargetIsNoRightMatch() throws IOException {
        score(
                sample("events.ndjson"),
                "{\"tenantid\":\"acme\",\"callId\":\"c1\",\"expect\":{\"targets\":[{\"interviewId\":\"31\"}]}}");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("(0 of 1 matched;")
                .contains("false publications 1");
    }

    @Test
    void whereNothingCanBeWrittenItEndsWithOne() throws IOException {
        int code = run(
                InputStream.nullInputStream(),
                "--events",
                sample("events.ndjson").toString(),
                "--results",
                folder.resolve("nowhere/r").toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot write");
    }
}
