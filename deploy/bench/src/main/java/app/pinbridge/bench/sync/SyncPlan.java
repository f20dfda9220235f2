package app.pinbridge.bench.sync;

import java.time.Duration;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param limited applications of the account that is read within Pinpoint's limit; 0 to leave that out
 * @param perSecond requests a second that Pinpoint then allows
 * @param latency of its answers then
 * @param unlimited applications of accounts that are read without a limit, rising
 * @param concurrency requests that the floor has under way
 * @param patience the longest that one account may take
 */
public record SyncPlan(
        int limited, double perSecond, Duration latency, List<Integer> unlimited, int concurrency, Duration patience) {

    public SyncPlan {
        unlimited = unlimited.stream().sorted().distinct().toList();
        if (perSecond <= 0 || concurrency < 1) {
            throw new IllegalArgumentException("a limit and a concurrency are positive");
        }
    }
}
