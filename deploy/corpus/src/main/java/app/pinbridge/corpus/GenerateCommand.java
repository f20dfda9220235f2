package app.pinbridge.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generate}: writes events and labels. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes events.ndjson and labels.ndjson.")
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, description = "Directory of the two files.")
    private Path out = Path.of(".");

    @Option(names = "--seed", defaultValue = "1", description = "Seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--worlds", defaultValue = "1000", description = "How many worlds (${DEFAULT-VALUE}).")
    private int worlds;

    @Option(names = "--part", defaultValue = "tune", description = "tune or report (${DEFAULT-VALUE}).")
    private String part = "tune";

    @Option(names = "--case", description = "Only worlds of this case, e.g. A7, or A7t for its twin.")
    private @Nullable String only;

    @Option(names = "--weeks", description = "How many ordinary weeks in addition (one for twenty worlds).")
    private @Nullable Integer weeks;

    @Option(names = "--mutate", description = "Follow each world by one that differs from it in nothing that matters.")
    private boolean mutate;

    @Override
    public Integer call() throws IOException {
        int ordinary = weeks != null ? weeks : only == null ? worlds / 20 : 0;
        Generation generation =
                new Generation(seed, Part.named(part), worlds, ordinary, Optional.ofNullable(only), mutate);
        System.out.println(
                generation.write(out) + " labelled calls in " + worlds + " worlds and " + ordinary + " ordinary weeks");
        return 0;
    }
}
