package app.pinbridge.pinpoint.budget;

import app.pinbridge.pinpoint.exchange.Priority;
import java.time.Duration;

/**
 * The bounds within which a budget finds its own way.
 *
 * @param initialRate requests a second before anything is known of Pinpoint's limit, which it does not publish
 * @param highestRate requests a second that are never exceeded
 * @param concurrency requests under way at once; of two or more, one is kept free for people
 * @param patience how long a request waits for its turn
 * @param interactivePatience how long one for which a person waits does
 */
public record BudgetSettings(
        double initialRate, double highestRate, int concurrency, Duration patience, Duration interactivePatience) {

    /** 5 requests/s to begin with, at most 500, 6 at once; 2 minutes of patience, a person's 15 seconds. */
    public static final BudgetSettings DEFAULT =
            new BudgetSettings(5, 500, 6, Duration.ofMinutes(2), Duration.ofSeconds(15));

    public BudgetSettings {
        if (!(initialRate > 0) || !(highestRate >= initialRate) || concurrency < 1) {
            throw new IllegalArgumentException("a budget needs 0 < initial rate <= highest rate, and a concurrency");
        }
        if (patience.isNegative() || interactivePatience.isNegative()) {
            throw new IllegalArgumentException("patience must not be negative");
        }
    }

    /** How long a request of that priority waits for its turn. */
    public Duration patience(Priority priority) {
        return priority == Priority.INTERACTIVE ? interactivePatience : patience;
    }
}
