package app.pinbridge.simulator;

import app.pinbridge.simulator.world.Scale;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a simulator is set up; its text leaves out the keys.
 *
 * @param port 0 for any free one
 * @param key may do everything
 * @param weakKey may read applications, jobs and comments
 * @param now where the world's clock stands at the start
 * @param subdomain names the company; its users have addresses at {@code {subdomain}.example}
 * @param latency of every answer
 * @param rateLimit requests a second that each key may make; 0 for any number
 * @param pace simulated seconds in a real second; 0 lets the clock stand
 * @param incidents in a simulated day: permissions withdrawn for a while, keys revoked
 * @param quirks by option name
 * @param control whether there is a control API
 */
public record SimulatorConfig(
        int port,
        String key,
        Optional<String> weakKey,
        long seed,
        int applications,
        Instant now,
        String subdomain,
        Duration latency,
        double rateLimit,
        double pace,
        double incidents,
        Map<String, String> quirks,
        boolean control) {
    private static final int HIGHEST_PORT = 65_535;

    public SimulatorConfig {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("A port is between 0 and 65535, not " + port);
        }
        if (key.isBlank() || weakKey.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("A key must not be empty");
        }
        if (weakKey.filter(key::equals).isPresent()) {
            throw new IllegalArgumentException("The weak key must differ from the key");
        }
        new Scale(applications);
        if (!subdomain.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")) {
            throw new IllegalArgumentException("A subdomain is made of a-z, 0-9 and -, not '" + subdomain + "'");
        }
        if (latency.isNegative() || rateLimit < 0 || pace < 0 || incidents < 0) {
            throw new IllegalArgumentException("Latency, rate limit, pace and incidents must not be negative");
        }
        quirks = Map.copyOf(quirks);
    }

    /** A world of 300 applications at a fixed instant, on any free port, without faults. */
    public static SimulatorConfig standard() {
        return new SimulatorConfig(
                0,
                "full-key",
                Optional.of("weak-key"),
                1,
                300,
                Instant.parse("2026-03-02T09:00:00Z"),
                "acme",
                Duration.ZERO,
                0,
                0,
                0,
                Map.of(),
                true);
    }

    /** The same with another number of applications. */
    public SimulatorConfig withApplications(int count) {
        return with(draft -> draft.applications = count);
    }

    /** The same with another seed. */
    public SimulatorConfig withSeed(long other) {
        return with(draft -> draft.seed = other);
    }

    /** The same with other keys. */
    public SimulatorConfig withKeys(String full, String weak) {
        return with(draft -> {
            draft.key = full;
            draft.weakKey = Optional.of(weak);
        });
    }

    /** The same at another instant. */
    public SimulatorConfig withNow(Instant instant) {
        return with(draft -> draft.now = instant);
    }

    /** The same with a limit on each key, in requests a second. */
    public SimulatorConfig withRateLimit(double limit) {
        return with(draft -> draft.rateLimit = limit);
    }

    /** The same with a latency. */
    public SimulatorConfig withLatency(Duration every) {
        return with(draft -> draft.latency = every);
    }

    /** The same in a world whose time runs, with so many incidents in a simulated day. */
    public SimulatorConfig withPace(double newPace, double newIncidents) {
        return with(draft -> {
            draft.pace = newPace;
            draft.incidents = newIncidents;
        });
    }

    /** The same without a control API. */
    public SimulatorConfig withoutControl() {
        return with(draft -> draft.control = false);
    }

    private SimulatorConfig with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.config();
    }

    /** What a configuration is about to be. */
    private static final class Draft {
        private final SimulatorConfig before;
        private String key;
        private Optional<String> weakKey;
        private long seed;
        private int applications;
        private Instant now;
        private Duration latency;
        private double rateLimit;
        private double pace;
        private double incidents;
        private boolean control;

        private Draft(SimulatorConfig before) {
            this.before = before;
            key = before.key;
            weakKey = before.weakKey;
            seed = before.seed;
            applications = before.applications;
            now = before.now;
            latency = before.latency;
            rateLimit = before.rateLimit;
            pace = before.pace;
            incidents = before.incidents;
            control = before.control;
        }

        private SimulatorConfig config() {
            return new SimulatorConfig(
                    before.port,
                    key,
                    weakKey,
                    seed,
                    applications,
                    now,
                    before.subdomain,
                    latency,
                    rateLimit,
                    pace,
                    incidents,
                    before.quirks,
                    control);
        }
    }

    @Override
    public String toString() {
        return "SimulatorConfig[port=" + port + ", seed=" + seed + ", applications=" + applications + ", now=" + now
                + ", subdomain=" + subdomain + "]";
    }
}
