package app.pinbridge.bench.sync;

import app.pinbridge.bench.sync.SimulatedAccount.Counts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many requests had been made at each second of a run. Not safe for threads. */
final class RequestSamples {
    private static final long EVERY = Duration.ofSeconds(1).toNanos();
    private static final long SETTLED = Duration.ofSeconds(30).toNanos();

    private final SimulatedAccount account;
    private final List<Counts> samples = new ArrayList<>();

    RequestSamples(SimulatedAccount account) {
        this.account = account;
        samples.add(account.counts());
    }

    /** Looks, when a second has passed since it did so last. */
    void look() {
        if (System.nanoTime() - samples.getLast().at() >= EVERY) {
            samples.add(account.counts());
        }
    }

    /** What was asked from the beginning until now. */
    SyncFigures.Requests all() {
        samples.add(account.counts());
        return figures(samples);
    }

    static SyncFigures.Requests figures(List<Counts> samples) {
        Counts begin = samples.getFirst();
        Counts end = samples.getLast();
        long settled = Math.min(SETTLED, (end.at() - begin.at()) / 2);
        Counts steady = samples.stream()
                .filter(sample -> sample.at() - begin.at() >= settled)
                .findFirst()
                .orElse(begin);
        double seconds = Math.max(0.001, (end.at() - steady.at()) / 1e9);
        return new SyncFigures.Requests(
                end.accepted() - begin.accepted(),
                end.throttled() - begin.throttled(),
                (end.accepted() - steady.accepted()) / seconds,
                end.throttled() - steady.throttled());
    }
}
