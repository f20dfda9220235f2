package app.pinbridge.matching.employees;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the customer's people, as Pinpoint knows them.
 *
 * @param left deleted in Pinpoint
 * @param calls in how many calls the person was seen, by any of the addresses that are known
 * @param lastSeenAt when the latest of these was
 * @param onProduct whether the person is here still, and was seen in a call: who is not yet on the product has false
 */
public record Employee(
        String userId,
        @Nullable String email,
        @Nullable String name,
        @Nullable String timeZone,
        List<JobRole> recruiterOf,
        List<JobRole> hiringManagerOf,
        boolean left,
        long calls,
        @Nullable Instant lastSeenAt,
        boolean onProduct) {

    /** A job on which the person has a role. */
    public record JobRole(String jobId, @Nullable String title) {}
}
