package app.pinbridge.pinpoint.budget;

import java.time.Instant;

/**
 * How a budget stands, for pages and metrics.
 *
 * @param rate requests a second, now
 * @param ceiling requests a second up to which the rate may rise for now
 * @param underWay requests that wait for Pinpoint
 * @param waiting requests that wait for their turn
 * @param pausedUntil nothing is sent before; in the past when there is no pause
 */
public record BudgetState(double rate, double ceiling, int underWay, int waiting, Instant pausedUntil) {}
