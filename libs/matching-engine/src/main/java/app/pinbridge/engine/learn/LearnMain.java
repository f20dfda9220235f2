package app.pinbridge.engine.learn;

import app.pinbridge.engine.backtest.BadInput;
import app.pinbridge.engine.backtest.EventLines;
import app.pinbridge.engine.backtest.Label;
import app.pinbridge.engine.backtest.Lines;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.evidence.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    @Option(names = "--labels", required = true, description = "NDJSON of what is right")
    private String labels = "-";

    @Option(names = "--out", required = true, description = "Where the model goes")
    private String out = "";

    @Option(names = "--version", required = true, description = "The new model's version")
    private String version = "";

    @Option(names = "--seed", description = "Of the random pairs (${DEFAULT-VALUE})")
    private long seed = 1;

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
            events.forEach(file -> Lines.each(file, in, line -> lessons.take(EventLines.read(line))));
            Lines.each(labels, in, line -> lessons.learn(Label.read(line)));
            Files.writeString(Path.of(out), written(lessons));
            return 0;
        } catch (BadInput e) {
            err.println("learn: " + e.getMessage());
            return BAD_INPUT;
        } catch (IOException e) {
            err.println("learn: cannot write " + out + " (" + e.getMessage() + ")");
            return 1;
        }
    }

    private String written(Lessons lessons) {
        Weights weights = new Weights(lessons.belonging(), lessons.random(), Model.standard());
        StringBuilder text = new StringBuilder();
        text.append(
                        "# Weights in thousandths of a bit: log2 of how much likelier a level is when call and record belong together\n")
                .append(
                        "# (m) than between a call and a record of the same customer taken at random (u). Made by \"pinbridge learn\"\n")
                .append(String.format(
                        Locale.ROOT,
                        "# from %d labelled pairs and %d random ones. A level without m and u is declared, not learned.%n",
                        lessons.belonging().pairs(Level.TIME_EXACT.feature()),
                        lessons.random().pairs(Level.TIME_EXACT.feature())))
                .append("version=")
                .append(version)
                .append('\n');
        Optional<Level> last = Optional.empty();
        for (Level level : Level.values()) {
            if (last.map(Level::feature).filter(level.feature()::equals).isEmpty()) {
                text.append('\n');
            }
            last = Optional.of(level);
            if (weights.learned(level)) {
                text.append(String.format(
                        Locale.ROOT,
                        "# m %.5f, u %.5f%n",
                        lessons.belonging().share(level),
                        lessons.random().share(level)));
            }
            text.append(level.key())
                    .append('=')
                    .append(weights.milliBits(level))
                    .append('\n');
        }
        return text.toString();
    }
}
