package app.pinbridge.ingest.drift;

import java.time.Instant;

/**
 * What one reading of all records of a kind found missed.
 *
 * @param number rises from report to report
 * @param resource the kind, as in subjects
 * @param examined records that were read
 * @param counts of what was missed
 * @param examples a few ids of each
 */
public record DriftReport(
        long number,
        String resource,
        Instant startedAt,
        Instant finishedAt,
        long examined,
        Counts counts,
        Missed examples) {

    /** How many records were missed. */
    public record Counts(long fresh, long changed, long gone) {}
}
