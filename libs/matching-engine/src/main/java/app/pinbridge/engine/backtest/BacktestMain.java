package app.pinbridge.engine.backtest;

import app.pinbridge.contracts.Event;
import app.pinbridge.engine.Engine;
import app.pinbridge.engine.evidence.Model;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pinbridge backtest}: decides on recorded calls, with no broker and no database. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = "Matches recorded calls with the engine that runs in production.")
public final class BacktestMain implements Callable<Integer> {
    private static final int BAD_INPUT = 2;
    private static final int IO_ERROR = 1;
    private static final double REPEATS = 0.2;

    @Option(names = "--events", required = true, description = "NDJSON of events, .gz too; - is standard input")
    private List<String> events = new ArrayList<>();

    @Option(names = "--results", required = true, description = "Where the answers go; - is standard output")
    private String results = "-";

    @Option(names = "--labels", description = "NDJSON of what is right; prints how often the answers are")
    private Optional<String> labels = Optional.empty();

    @Option(names = "--shuffle", description = "Deliver in a random order of this seed, with repeats")
    private Optional<Long> shuffle = Optional.empty();

    @Option(names = "--model", description = "Weights to try in place of those that come with the engine")
    private Optional<String> model = Optional.empty();

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    private BacktestMain(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs and exits with 0, or with 2 when options or a line are bad. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.in, System.out, System.err));
    }

    /** Runs within this process; what it would exit with. */
    public static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
        return new CommandLine(new BacktestMain(in, out, err))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        try {
            checkFiles();
            Scores scores = new Scores();
            labels.ifPresent(file -> Lines.each(file, in, line -> scores.expect(Label.read(line))));
            Engine engine = engine();
            Tenants tenants = new Tenants();
            deliver(tenants);
            write(engine, tenants, scores);
            if (labels.isPresent()) {
                PrintStream terminal = results.equals("-") ? err : out;
                scores.print(new PrintWriter(terminal, false, StandardCharsets.UTF_8));
            }
            return 0;
        } catch (BadInput e) {
            err.println("backtest: " + e.getMessage());
            return BAD_INPUT;
        } catch (IOException e) {
            err.println("backtest: cannot write " + results + " (" + e.getMessage() + ")");
            return IO_ERROR;
        }
    }

    private void checkFiles() {
        long fromStandardInput = Stream.concat(events.stream(), labels.stream())
                .filter("-"::equals)
                .count();
        if (fromStandardInput > 1) {
            throw new BadInput("- stands for standard input, which can be read once: name files for the others");
        }
        if (Files.isDirectory(Path.of(results))) {
            throw new BadInput("--results " + results + " is a directory: name a file in it");
        }
    }

    private Engine engine() {
        if (model.isEmpty()) {
            return Engine.standard();
        }
        try (Reader file = Files.newBufferedReader(Path.of(model.get()))) {
            return Engine.with(Model.read(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(model.get() + ": cannot be used (" + e.getMessage() + ")");
        }
    }

    private void deliver(Tenants tenants) {
        if (shuffle.isEmpty()) {
            events.forEach(
                    file -> Lines.each(file, in, line -> EventLines.read(line).ifPresent(tenants::take)));
            return;
        }
        List<Event<?>> all = new ArrayList<>();
        events.forEach(
                file -> Lines.each(file, in, line -> EventLines.read(line).ifPresent(all::add)));
        Random random = new Random(shuffle.get());
        int once = all.size();
        for (int i = 0; i < once * REPEATS; i++) {
            all.add(all.get(random.nextInt(once)));
        }
        Collections.shuffle(all, random);
        all.forEach(tenants::take);
    }

    /** The file appears whole or not at all. */
    private void write(Engine engine, Tenants tenants, Scores scores) throws IOException {
        if (results.equals("-")) {
            OutputStream bytes = new BufferedOutputStream(out, 1 << 16);
            decide(engine, tenants, scores, bytes);
            bytes.flush();
            return;
        }
        Path named = Path.of(results).toAbsolutePath();
        if (Files.exists(named) && !Files.isRegularFile(named)) {
            // A device or a pipe: there is nothing to put in its place.
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(named), 1 << 16)) {
                decide(engine, tenants, scores, bytes);
            }
            return;
        }
        Path target = Files.exists(named) ? named.toRealPath() : named;
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".part");
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
            decide(engine, tenants, scores, bytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void decide(Engine engine, Tenants tenants, Scores scores, OutputStream bytes) throws IOException {
        tenants.decide(engine, (tenantId, match) -> {
            tenants.write(tenantId, match, bytes);
            scores.take(tenantId, match);
        });
    }
}
