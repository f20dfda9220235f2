package app.pinbridge.bench.sync;

import java.util.Map;

/**
 * What was measured of one first sync. Times are in seconds from when the connection was saved; negative when it did not
 * come to that.
 *
 * @param applications in the account
 * @param coming interviews of the coming week in the account
 * @param usable how many of them were on ats-records with their candidate and job
 * @param firstUsable when the first of them was
 * @param allUsable when all were
 * @param complete when the sync was said to be complete
 * @param records on ats-records until then, without watermarks
 * @param seconds that were watched
 * @param requests what was asked of Pinpoint
 * @param asked how often each of its lists and their records were asked for, by list and status
 * @param memory of the service when it was over
 */
public record SyncFigures(
        int applications,
        int coming,
        int usable,
        double firstUsable,
        double allUsable,
        double complete,
        long records,
        double seconds,
        Requests requests,
        Map<String, Long> asked,
        Memory memory) {

    public SyncFigures {
        asked = Map.copyOf(asked);
    }

    /**
     * What was asked of Pinpoint.
     *
     * @param accepted until the sync was complete
     * @param throttled answers with 429 until then
     * @param steadyPerSecond accepted in a second, from half a minute after the start, or the middle of a shorter run
     * @param steadyThrottled answers with 429 in that time
     */
    public record Requests(long accepted, long throttled, double steadyPerSecond, long steadyThrottled) {}

    /**
     * A process's memory in MiB.
     *
     * @param resident now
     * @param peak the most that was resident
     * @param heap in use after a collection
     */
    public record Memory(long resident, long peak, long heap) {}

    /** Whether the sync was said to be complete while it was watched. */
    public boolean wasDone() {
        return complete >= 0;
    }

    /** Records a second. */
    public double perSecond() {
        return records / Math.max(0.001, seconds);
    }

    /** Records that an answered request brought, on average. */
    public double recordsForARequest() {
        return records / Math.max(1.0, (double) requests.accepted());
    }

    /** The part of an allowed rate that was used, from beginning to end. */
    public double share(double allowedPerSecond) {
        return requests.accepted() / (allowedPerSecond * seconds);
    }
}
