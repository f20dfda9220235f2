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
            description = "MiB of heap for the measured process and its floor, instead of the usual.")
    private int heap;

    @Option(
            names = "--jit",
            description = "c1 as the local stack ships it, or c2 for the full compiler, instead of the usual.")
    private @Nullable Jit jit;

    @Option(names = "--profile", description = "Directory for a flight recording of the measured service.")
    private @Nullable Path profile;

    @Option(names = "--keep", description = "Keep data and logs when it is over.")
    private boolean keep;

    /** Where the built services lie, and where runs keep what they need; the script says it. */
    private final Path project = Path.of(System.getProperty("pinbridge.bench.project", "."));

    private final Path state = Path.of(System.getProperty("pinbridge.bench.state", ".pinbridge"));

    /** Heap of a service in production, in MiB; 0 where the local stack's options are measured. */
    private int productionHeap;

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

    /**
     * Measures as in production, unless other options were given: both compilers, a fixed heap, a database that syncs.
     *
     * @param heapMegabytes of the service and its floor
     */
    void asInProduction(int heapMegabytes) {
        productionHeap = heapMegabytes;
    }

    boolean production() {
        return productionHeap > 0;
    }

    /** Options of the measured JVM and its floor, which stand above those that the local stack gives. */
    List<String> jvm() {
        List<String> options = new ArrayList<>();
        if (heap() > 0) {
            options.addAll(List.of("-Xmx" + heap() + "m", "-Xms" + heap() + "m"));
        }
        if (jit() == Jit.c2) {
            options.addAll(List.of("-XX:TieredStopAtLevel=4", "-XX:ReservedCodeCacheSize=128m"));
        }
        if (production()) {
            options.addAll(List.of("-XX:-UseSerialGC", "-XX:+UseParallelGC"));
        }
        return options;
    }

    /** The measured JVM in a few words. */
    String jvmLine(int shippedHeap) {
        return (heap() > 0 ? heap() + " MiB heap" : shippedHeap + " MiB heap as shipped") + ", "
                + (production() ? "parallel" : "serial") + " collector, "
                + (jit() == Jit.c1 ? "first compiler only, as shipped" : "both compilers");
    }

    private int heap() {
        return heap > 0 ? heap : productionHeap;
    }

    private Jit jit() {
        return Optional.ofNullable(jit).orElse(production() ? Jit.c2 : Jit.c1);
    }
}
