package app.pinbridge.corpus.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of a few answers that can be counted by hand. */
class ScoringTest {
    private static final String LABELS = """
            {"tenantid":"t","callId":"c1","case":"A1","part":"tune","expect":{"status":"matched","targets":[{"interviewId":"1","applicationId":"2"}],"publication":{"decision":"allow"}}}
            {"tenantid":"t","callId":"c2","case":"A1","part":"tune","expect":{"status":"matched","targets":[{"interviewId":"3","applicationId":"4"}],"publication":{"decision":"allow"}}}
            {"tenantid":"t","callId":"c3","case":"A1t","part":"tune","expect":{"status":"review","publication":{"decision":"none"},"reason":{"code":"ambiguous"}}}
            {"tenantid":"t","callId":"c4","case":"F87","part":"tune","expect":{"status":"review","publication":{"decision":"none"},"reason":{"code":"insufficient.upload"}}}
            {"tenantid":"t","callId":"c5","case":"C52","part":"tune","expect":{},"anyOf":[{"status":"matched","targets":[{"applicationId":"9"}]},{"status":"review","publication":{"decision":"none"}}]}
            {"tenantid":"t","callId":"c6","case":"E73","part":"tune","expect":{"status":"ignored"},"access":{"granted":[],"refused":["x@y.example"],"denied":[]}}
            {"tenantid":"t","callId":"c7","case":"A1","part":"tune","expect":{"status":"matched","targets":[{"interviewId":"5","applicationId":"6"}]}}
            """;

    @TempDir
    private Path directory;

    private Tally tally;

    @BeforeEach
    void score() throws IOException {
        Files.writeString(directory.resolve("labels"), LABELS);
        Files.writeString(
                directory.resolve("results"),
                answer("c1", matched("1", "2", "allow"))
                        + answer("c2", matched("3", "99", "allow"))
                        + answer(
                                "c3",
                                "\"status\":\"review\",\"reason\":{\"code\":\"ambiguous\"},\"publication\":{\"decision\":\"none\"}")
                        + answer(
                                "c4",
                                "\"status\":\"review\",\"reason\":{\"code\":\"ambiguous\"},\"publication\":{\"decision\":\"none\"}")
                        + answer("c5", "\"status\":\"review\",\"publication\":{\"decision\":\"none\"}")
                        + answer(
                                "c6",
                                "\"status\":\"ignored\",\"access\":[{\"email\":\"X@y.example\",\"because\":\"participant\"}]")
                        + answer(
                                "c7",
                                "\"status\":\"review\",\"publication\":{\"decision\":\"none\"},"
                                        + "\"suggestions\":[{\"interviewId\":\"5\",\"applicationId\":\"6\",\"probability\":0.4}]"));
        tally = Scoring.of(directory.resolve("labels"), directory.resolve("results"));
    }

    private static String matched(String interview, String application, String publication) {
        return "\"status\":\"matched\",\"confidence\":0.99,\"targets\":[{\"interviewId\":\"%s\",\"applicationId\":\"%s\",\"jobId\":\"7\"}],\"publication\":{\"decision\":\"%s\"}"
                .formatted(interview, application, publication);
    }

    private static String answer(String call, String fields) {
        return ("{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/x\",\"type\":\"pinbridge.match.v1\",\"subject\":\"calls/%s\","
                        + "\"time\":\"2026-01-01T00:00:00Z\",\"tenantid\":\"t\",\"data\":{\"callId\":\"%s\",\"revision\":1,%s}}\n")
                .formatted(call, call, call, fields);
    }

    @Test
    void precisionCountsMatchesAndRecallWhatCouldBeMatched() {
        assertThat(tally.precision()).isEqualTo(new Share(1, 2));
        assertThat(tally.recall()).isEqualTo(new Share(1, 3));
    }

    @Test
    void aLinkPostedToTheWrongRecordIsAFalsePublication() {
        assertThat(tally.falsePublications()).isEqualTo(1);
    }

    @Test
    void reasonsAreScoredWhereALabelNamesOne() {
        assertThat(tally.reasonAccuracy()).isEqualTo(new Share(1, 2));
        // ambiguous: one right, one given wrongly, 2/3; insufficient.upload: missed, 0.
        assertThat(tally.reasonMacroF1()).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void confidenceIsHeldAgainstTheShareOfRightMatches() {
        assertThat(tally.calibrationError()).isCloseTo(0.49, within(1e-9));
    }

    @Test
    void theReportNamesFailedCasesWithAnExample() {
        assertThat(tally.markdown())
                .contains("| A1 | 2 of 3 |")
                .contains("t c2: matched")
                .contains("| E73 | 1 of 1 | access 1 |")
                .doesNotContain("| C52 |");
    }

    @Test
    void theLowerBoundIsTheExactOne() {
        // With no failure in n it is the n-th root of .05.
        assertThat(new Share(1000, 1000).lowerBound()).isCloseTo(Math.pow(0.05, 1.0 / 1000), within(1e-9));
        // From the tables of Clopper and Pearson, one-sided.
        assertThat(new Share(9, 10).lowerBound()).isCloseTo(0.6058, within(1e-4));
    }
}
