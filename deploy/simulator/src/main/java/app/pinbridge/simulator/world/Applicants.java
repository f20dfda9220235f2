package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Job;
import java.util.ArrayList;
import java.util.List;

/** Who applied for what and when: more lately than long ago, some of them twice. */
final class Applicants {
    private static final double LATELY = 1.8;
    private static final double AGAIN = 0.07;
    private static final double SAME_JOB = 0.3;
    private static final int REMEMBERED = 500;

    private final Seeded seeded;
    private final Jobs jobs;
    private final Applications applications;
    private final List<Integer> advertised = new ArrayList<>();
    private final long now;

    Applicants(Seeded seeded, Jobs jobs, Applications applications, long now) {
        this.seeded = seeded;
        this.jobs = jobs;
        this.applications = applications;
        this.now = now;
        for (int row = 0; row < jobs.rows(); row++) {
            if (jobs.at(row).status() != Job.Status.DRAFT) {
                advertised.add(row);
            }
        }
    }

    /** Enters the application of a row among {@code count}; rows are entered in their order. */
    void enter(int row, int count) {
        long at = appliedAt(row, count);
        int before = Math.max(0, row - 1 - seeded.below(REMEMBERED, Draw.APPLIED_BEFORE, row));
        if (row > before && seeded.chance(AGAIN, Draw.APPLIED_AGAIN, row)) {
            enterAgain(row, before, at);
            return;
        }
        int jobRow = jobFor(row, at);
        boolean inside = jobs.at(jobRow).visibility() == Job.Visibility.INTERNAL;
        boolean internal = seeded.chance(inside ? 0.5 : 0.01, Draw.INTERNAL, row);
        applications.add(jobRow, row, internal ? Applications.INTERNAL : 0, at);
    }

    private void enterAgain(int row, int before, long at) {
        boolean sameJob = seeded.chance(SAME_JOB, Draw.APPLIED_FOR, -1L - row);
        int jobRow = sameJob ? applications.job.get(before) : jobFor(row, at);
        int kept = applications.flags.get(before) & (Applications.INTERNAL | Applications.OTHER_ADDRESS);
        boolean internal = (kept & Applications.INTERNAL) != 0;
        int other = !internal && seeded.chance(0.3, Draw.OTHER_ADDRESS, row) ? Applications.OTHER_ADDRESS : 0;
        applications.add(jobRow, applications.person.get(before), kept | other, at);
    }

    private long appliedAt(int row, int count) {
        double left = (count - row - 0.9 * seeded.unit(Draw.APPLIED_AT, row)) / count;
        long span = Scale.SPAN_DAYS * WorkingHours.DAY;
        return now - WorkingHours.MINUTE - (long) (span * Math.pow(left, LATELY));
    }

    /** One of the jobs that were advertised by then. */
    private int jobFor(int row, long at) {
        int low = 1;
        int high = advertised.size();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (jobs.createdAt(advertised.get(middle - 1)) <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return advertised.get(seeded.below(low, Draw.APPLIED_FOR, row));
    }
}
