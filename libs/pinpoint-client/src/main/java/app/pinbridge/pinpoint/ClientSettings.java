package app.pinbridge.pinpoint;

import app.pinbridge.pinpoint.budget.BudgetSettings;
import app.pinbridge.pinpoint.exchange.TransportLimits;
import app.pinbridge.pinpoint.retry.RetryPolicy;

/** How clients behave; the same for all connections. */
public record ClientSettings(TransportLimits limits, BudgetSettings budget, RetryPolicy retry) {

    /** What suits the real Pinpoint. */
    public static final ClientSettings DEFAULT =
            new ClientSettings(TransportLimits.DEFAULT, BudgetSettings.DEFAULT, RetryPolicy.DEFAULT);

    /** The same with other limits of a request. */
    public ClientSettings with(TransportLimits newLimits) {
        return new ClientSettings(newLimits, budget, retry);
    }

    /** The same with other bounds of the budget. */
    public ClientSettings with(BudgetSettings newBudget) {
        return new ClientSettings(limits, newBudget, retry);
    }

    /** The same with other retries. */
    public ClientSettings with(RetryPolicy newRetry) {
        return new ClientSettings(limits, budget, newRetry);
    }
}
