package app.pinbridge.ingest.task;

import app.pinbridge.ingest.ats.Resource;
import java.util.Locale;
import java.util.Optional;

/** Why what was read of a kind can hardly be all there is, though Pinpoint refused nothing. */
public enum Doubt {
    /** Every company that uses Pinpoint has users. */
    NO_USERS,
    /** Applications stand in interview stages, and there is no interview at all. */
    NO_INTERVIEWS,
    /** Pinpoint itself counts more records than it lists. */
    TOO_FEW;

    /** As many may have come between the reading and the counting. */
    private static final long MAY_HAVE_COME = 3;

    private static final long HUNDRED = 100;

    /**
     * What is doubtful of a kind.
     *
     * @param read records that Pinpoint listed
     * @param counted how many it says there are, where it says so
     * @param interviewing whether applications stand in interview stages
     */
    public static Optional<Doubt> of(Resource resource, long read, Optional<Long> counted, boolean interviewing) {
        boolean tooFew = counted.filter(total -> total - read > Math.max(MAY_HAVE_COME, total / HUNDRED))
                .isPresent();
        if (tooFew) {
            return Optional.of(TOO_FEW);
        }
        return switch (resource) {
            case USERS -> read == 0 ? Optional.of(NO_USERS) : Optional.empty();
            case INTERVIEWS -> read == 0 && interviewing ? Optional.of(NO_INTERVIEWS) : Optional.empty();
            case JOBS, JOB_SEEKERS, APPLICATIONS -> Optional.empty();
        };
    }

    /** The word in the table and in statuses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Doubt of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
