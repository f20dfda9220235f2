package app.pinbridge.simulator.world;

/**
 * How large a world is.
 *
 * @param applications from 10 to 2 million
 */
public record Scale(int applications) {
    /** How far back applications go. */
    static final int SPAN_DAYS = 270;

    private static final int SMALLEST = 10;
    private static final int LARGEST = 2_000_000;

    public Scale {
        if (applications < SMALLEST || applications > LARGEST) {
            throw new IllegalArgumentException("A world has between 10 and 2000000 applications, not " + applications);
        }
    }

    int users() {
        return Math.min(2500, 20 + applications / 80);
    }

    int jobs() {
        return Math.min(8000, 16 + applications / 50);
    }

    int jobSeekers() {
        return 12 + applications / 25;
    }
}
