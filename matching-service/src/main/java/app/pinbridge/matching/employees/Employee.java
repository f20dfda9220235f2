package app.pinbridge.matching.employees;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the customer's people, as Pinpoint knows them.
 *
 * @param left deleted in Pinpoint
 */
public record Employee(
        String userId,
        @Nullable String email,
        @Nullable String name,
        @Nullable String timeZone,
        List<JobRole> recruiterOf,
        List<JobRole> hiringManagerOf,
        boolean left) {

    /** A job on which the person has a role. */
    public record JobRole(String jobId, @Nullable String title) {}
}
