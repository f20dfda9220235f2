package app.pinbridge.simulator.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What the account's administrators do to its keys while time passes: a permission is withdrawn and given back some hours
 * later, the integration is switched off for a while, and now and then a key is revoked for good. Drawn from a seed; times
 * are the world's.
 */
public final class Incidents {
    private static final double MILLIS_IN_DAY = Duration.ofDays(1).toMillis();
    private static final int LONGEST_MINUTES = 6 * 60;
    private static final int KINDS = 20;
    private static final List<Category> CATEGORIES = List.of(Category.values());

    private final KeyRing keys;
    private final Random random;
    private final double perDay;
    private final List<Recovery> recoveries = new ArrayList<>();
    private double due;

    private record Recovery(Instant at, Runnable action) {}

    /**
     * Incidents of one account.
     *
     * @param perDay how many, in a day of the world's; 0 for none
     */
    public Incidents(KeyRing keys, double perDay, long seed) {
        if (!(perDay >= 0)) {
            throw new IllegalArgumentException("The number of incidents must not be negative");
        }
        this.keys = keys;
        this.perDay = perDay;
        this.random = new Random(seed);
    }

    /** Time has passed: what was withdrawn comes back when it is due, and something else may happen. */
    public void passed(Duration time, Instant now) {
        recoveries.removeIf(recovery -> {
            boolean over = !recovery.at().isAfter(now);
            if (over) {
                recovery.action().run();
            }
            return over;
        });
        due += perDay * time.toMillis() / MILLIS_IN_DAY;
        while (due >= 1) {
            due--;
            happen(now);
        }
    }

    private void happen(Instant now) {
        List<String> all = List.copyOf(keys.all().keySet());
        if (all.isEmpty()) {
            return;
        }
        String key = all.get(random.nextInt(all.size()));
        Instant until = now.plus(Duration.ofMinutes(1 + random.nextInt(LONGEST_MINUTES)));
        int kind = random.nextInt(KINDS);
        if (kind == 0) {
            keys.revoke(key);
        } else if (kind <= 2) {
            keys.enableIntegration(false);
            recoveries.add(new Recovery(until, () -> keys.enableIntegration(true)));
        } else {
            withdraw(key, CATEGORIES.get(random.nextInt(CATEGORIES.size())), until);
        }
    }

    private void withdraw(String key, Category category, Instant until) {
        Access before = keys.permissions(key).map(held -> held.of(category)).orElse(Access.NONE);
        if (before == Access.NONE) {
            return;
        }
        keys.change(key, held -> held.with(category, Access.NONE));
        recoveries.add(new Recovery(until, () -> keys.change(key, held -> held.with(category, before))));
    }
}
