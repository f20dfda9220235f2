package app.pinbridge.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that both benches have. */
public final class BenchOptions {
    @Option(names = "--json", description = "Where the figures go for programs (.pinbridge/bench-NAME.json).")
    private @Nullable Path json;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of customers and calls (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--heap",
            defaultValue = "0",
            description = "MiB of heap for the measured process and its floor, instead of the shipped.")
    private int heap;

    @Option(
            names = "--jit",
            defaultValue = "c1",
            description = "c1 as the local stack ships it, or c2 for the full compiler (${DEFAULT-VALUE}).")
    private Jit jit = Jit.c1;

    @Option(names = "--profile", description = "Directory for a flight recording of the measured service.")
    private @Nullable Path profile;

    @Option(names = "--keep", description = "Keep data and logs when it is over.")
    private boolean keep;

    /** Where the built services lie, and where runs keep what they need; the script says it. */
    private final Path project = Path.of(System.getProperty("pinbridge.bench.project", "."));

    private final Path state = Path.of(System.getProperty("pinbridge.bench.state", ".pinbridge"));

    /** How far JVMs compile. */
    @SuppressWarnings("java:S115") // as they are typed
    enum Jit {
        c1,
        c2
    }

    long seed() {
        return seed;
    }

    boolean keep() {
        return keep;
    }

    Path project() {
        return project.toAbsolutePath();
    }

    Path directory() {
        return state.resolve("bench");
    }

    Path json(String bench) {
        return Optional.ofNullable(json).orElseGet(() -> state.resolve("bench-" + bench + ".json"));
    }

    Optional<Path> profile() {
        return Optional.ofNullable(profile).map(Path::toAbsolutePath);
    }

    /** Options of the measured JVM and its floor, which stand above those that the local stack gives. */
    List<String> jvm() {
        List<String> options = new ArrayList<>();
        if (heap > 0) {
            options.add("-Xmx" + heap + "m");
        }
        if (jit == Jit.c2) {
            options.add("-XX:TieredStopAtLevel=4");
        }
        return options;
    }

    /** The measured JVM in a few words. */
    String jvmLine(int shippedHeap) {
        return (heap > 0 ? heap + " MiB heap" : shippedHeap + " MiB heap as shipped") + ", serial collector, "
                + (jit == Jit.c1 ? "first compiler only, as shipped" : "both compilers");
    }
}
