package app.pinbridge.simulator.world;

import static app.pinbridge.simulator.world.WorkingHours.DAY;
import static app.pinbridge.simulator.world.WorkingHours.HOUR;
import static app.pinbridge.simulator.world.WorkingHours.MINUTE;

import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.Stage;
import app.pinbridge.simulator.model.Stage.BasicType;
import java.util.List;

/** What has happened to each application until now: stages, interviews, an end, or none yet. */
final class Story {
    private static final int[] LENGTHS = {30, 30, 45, 60, 60, 90};
    private static final double LINGERING = 0.12;
    private static final double HIRED_OF_FINALISTS = 0.45;

    private final Seeded seeded;
    private final Jobs jobs;
    private final Applications applications;
    private final InterviewDrafts drafts;
    private final long now;

    Story(Seeded seeded, Jobs jobs, Applications applications, InterviewDrafts drafts, long now) {
        this.seeded = seeded;
        this.jobs = jobs;
        this.applications = applications;
        this.drafts = drafts;
        this.now = now;
    }

    /** Tells the story of one application. */
    void tell(int row) {
        Job job = jobs.at(applications.job.get(row));
        int depth = depth(row);
        Progress progress = new Progress(applications.created.get(row));
        List<Stage> stages = job.stages();
        int met = 0;
        for (int ordinal = 0; ordinal < stages.size() && met < depth && !progress.waiting; ordinal++) {
            if (stages.get(ordinal).basicType() == BasicType.INTERVIEW) {
                meet(row, ordinal, met++, progress);
            }
        }
        boolean finalist = met == interviewStages(stages) && met > 0;
        if (progress.waiting) {
            stay(row, progress);
        } else {
            conclude(row, stages, finalist, progress);
        }
        conceal(row, job);
    }

    /** How far it has come so far. */
    private static final class Progress {
        private long at;
        private int stage;
        private boolean waiting;

        private Progress(long at) {
            this.at = at;
        }
    }

    private int depth(int row) {
        double draw = seeded.unit(Draw.DEPTH, row);
        return draw < 0.5 ? 0 : draw < 0.75 ? 1 : draw < 0.9 ? 2 : 3;
    }

    private void meet(int row, int ordinal, int round, Progress progress) {
        long key = row * 8L + round;
        long made = progress.at + HOUR * (12 + seeded.below(60, Draw.LEAD, key));
        if (made >= now) {
            progress.waiting = true;
            return;
        }
        progress.stage = ordinal;
        if (seeded.chance(0.02, Draw.NO_SLOT, key) && now - made < 10 * DAY) {
            drafts.add(row, ordinal, LongColumn.NONE, LongColumn.NONE, made);
            progress.at = made;
            progress.waiting = true;
            return;
        }
        long start = WorkingHours.slot(made + DAY * (1 + seeded.below(9, Draw.PACE, key)), seeded.hash(Draw.SLOT, key));
        long end = start + LENGTHS[seeded.below(LENGTHS.length, Draw.LENGTH, key)] * MINUTE;
        drafts.add(row, ordinal, start, end, made);
        progress.at = end > now ? made : end;
        progress.waiting = end > now;
    }

    private void stay(int row, Progress progress) {
        applications.stage.set(row, progress.stage);
        applications.updated.set(row, progress.at);
        boolean booked = progress.stage > 0;
        if (booked && seeded.chance(0.03, Draw.REJECTED_EARLY, row)) {
            reject(row, Math.max(progress.at, now - 5 * HOUR));
        }
    }

    private void conclude(int row, List<Stage> stages, boolean finalist, Progress progress) {
        long at = progress.at + HOUR * (24 + seeded.below(240, Draw.OUTCOME, -1L - row));
        applications.stage.set(row, progress.stage);
        applications.updated.set(row, progress.at);
        if (at >= now || seeded.chance(LINGERING, Draw.LINGERS, row)) {
            int review = ordinal(stages, BasicType.REVIEW);
            applications.stage.set(row, progress.stage == 0 && row % 2 == 0 ? review : progress.stage);
        } else if (finalist && seeded.chance(HIRED_OF_FINALISTS, Draw.OUTCOME, row)) {
            hire(row, stages, at);
        } else {
            reject(row, at);
        }
    }

    private void hire(int row, List<Stage> stages, long at) {
        boolean accepted = row % 3 != 0;
        applications.stage.set(row, ordinal(stages, accepted ? BasicType.HIRED : BasicType.OFFER));
        applications.updated.set(row, at);
        if (accepted) {
            applications.hired.set(row, at);
        }
    }

    private void reject(int row, long at) {
        List<Stage> stages = jobs.at(applications.job.get(row)).stages();
        applications.stage.set(row, ordinal(stages, BasicType.REJECTED));
        applications.rejected.set(row, at);
        applications.updated.set(row, at);
    }

    /** Anonymised screening ends with the first interview. */
    private void conceal(int row, Job job) {
        boolean screening = applications.stage.get(row) < ordinal(job.stages(), BasicType.INTERVIEW);
        applications.flags.put(row, Applications.CONCEALED, job.anonymised() && screening);
    }

    private static int interviewStages(List<Stage> stages) {
        int count = 0;
        for (Stage stage : stages) {
            count += stage.basicType() == BasicType.INTERVIEW ? 1 : 0;
        }
        return count;
    }

    /** The first stage of a type; every pipeline has one of each. */
    static int ordinal(List<Stage> stages, BasicType type) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).basicType() == type) {
                return i;
            }
        }
        throw new IllegalArgumentException("No stage of type " + type);
    }
}
