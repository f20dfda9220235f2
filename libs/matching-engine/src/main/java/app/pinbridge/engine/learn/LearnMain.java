package app.pinbridge.engine.learn;

import app.pinbridge.engine.backtest.BadInput;
import app.pinbridge.engine.backtest.EventLines;
import app.pinbridge.engine.backtest.Label;
import app.pinbridge.engine.backtest.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pinbridge learn}: weights from labelled calls, to be frozen as the next model. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description = "Learns the weights of the matching model from labelled calls.")
public final class LearnMain implements Callable<Integer> {
    private static final int BAD_INPUT = 2;

    @Option(names = "--events", required = true, description = "NDJSON of events, .gz too; - is standard input")
    private List<String> events = new ArrayList<>();

    @Option(names = "--labels", required = true, description = "NDJSON of what is right, as often as needed")
    private List<String> labels = new ArrayList<>();

    @Option(names = "--out", required = true, description = "Where the model goes")
    private String out = "";

    @Option(names = "--version", required = true, description = "The new model's version")
    private String version = "";

    @Option(names = "--seed", description = "Of the random pairs (${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--doubt-declared",
            description = "How far off a declared weight may be, in bits: a standard deviation (${DEFAULT-VALUE})")
    private double doubtDeclared = 1;

    @Option(
            names = "--doubt-seen",
            description = "How far off what was seen may be beside chance, in bits (${DEFAULT-VALUE})")
    private double doubtSeen = 2;

    private final InputStream in;
    private final PrintStream err;

    private LearnMain(InputStream in, PrintStream err) {
        this.in = in;
        this.err = err;
    }

    /** Runs and exits with 0, or with 2 when options or a line are bad. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.in, System.out, System.err));
    }

    static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
        return new CommandLine(new LearnMain(in, err))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        try {
            Lessons lessons = new Lessons(seed);
            events.forEach(
                    file -> Lines.each(file, in, line -> EventLines.read(line).ifPresent(lessons::take)));
            labels.forEach(file -> Lines.each(file, in, line -> lessons.learn(Label.read(line))));
            Files.writeString(
                    Path.of(out), new ModelFile(version, lessons, new Doubt(doubtDeclared, doubtSeen)).text());
            return 0;
        } catch (BadInput | IllegalArgumentException e) {
            err.println("learn: " + e.getMessage());
            return BAD_INPUT;
        } catch (IOException e) {
            err.println("learn: cannot write " + out + " (" + e.getMessage() + ")");
            return 1;
        }
    }
}
