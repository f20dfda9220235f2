package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Department;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.Location;
import app.pinbridge.simulator.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the jobs: the first twelve show every status with every visibility, the rest are mostly open to everybody. */
final class JobMaker {
    private static final int SHOWCASE = 12;
    private static final Job.Status[] STATUSES = {
        Job.Status.OPEN, Job.Status.CLOSED, Job.Status.ARCHIVED, Job.Status.DRAFT
    };
    private static final Job.Visibility[] VISIBILITIES = {
        Job.Visibility.EXTERNAL, Job.Visibility.CONFIDENTIAL, Job.Visibility.INTERNAL
    };
    private static final List<String> WORKPLACES = List.of("onsite", "remote", "hybrid");
    private static final List<String> EMPLOYMENTS =
            List.of("permanent_full_time", "permanent_part_time", "fixed_term_full_time");

    private final Seeded seeded;
    private final Users users;
    private final Instant now;
    private final int count;
    private final int spanDays;

    JobMaker(Seeded seeded, Users users, Instant now, int count, int spanDays) {
        this.seeded = seeded;
        this.users = users;
        this.now = now;
        this.count = count;
        this.spanDays = spanDays;
    }

    Jobs make() {
        Jobs jobs = new Jobs();
        for (int row = 0; row < count; row++) {
            jobs.add(job(jobs.idAt(row), row));
        }
        return jobs;
    }

    private Job job(long id, int row) {
        CompanyPlan.Opening opening = seeded.oneOf(CompanyPlan.OPENINGS, Draw.JOB_TITLE, row);
        Department department = CompanyPlan.department(opening.department());
        Location location = seeded.oneOf(CompanyPlan.LOCATIONS, Draw.JOB_PLACE, row);
        Instant created = created(row);
        return new Job(
                id,
                title(opening.title(), row),
                status(row),
                visibility(row),
                department,
                location,
                managers(row),
                stages(row),
                terms(row),
                row % SHOWCASE == 0 || seeded.chance(0.08, Draw.JOB_ANONYMISED, row),
                created,
                created.plus(Duration.ofHours(seeded.below(400, Draw.JOB_TERMS, row))));
    }

    /** Most jobs are older than the applications; the others open while they come in. */
    private Instant created(int row) {
        long minutes = Duration.ofDays(spanDays + 60L).toMinutes();
        double age = row < SHOWCASE ? 1 - 0.1 * row / SHOWCASE : 0.9 - 0.8 * (row - SHOWCASE) / Math.max(1, count);
        return now.minus(Duration.ofMinutes((long) (minutes * age)));
    }

    private String title(String title, int row) {
        return count > 60 && seeded.chance(0.4, Draw.JOB_TERMS, row) ? "Senior " + title : title;
    }

    private Job.Status status(int row) {
        if (row < SHOWCASE) {
            return STATUSES[row % STATUSES.length];
        }
        int draw = seeded.below(100, Draw.JOB_STATUS, row);
        return STATUSES[draw < 70 ? 0 : draw < 86 ? 1 : draw < 96 ? 2 : 3];
    }

    private Job.Visibility visibility(int row) {
        if (row < SHOWCASE) {
            return VISIBILITIES[row % VISIBILITIES.length];
        }
        int draw = seeded.below(100, Draw.JOB_VISIBILITY, row);
        return VISIBILITIES[draw < 80 ? 0 : draw < 90 ? 1 : 2];
    }

    /** Every fifth user recruits, the others may head a search: two different people, therefore. */
    private Job.Managers managers(int row) {
        int recruiters = (users.rows() + 4) / 5;
        int recruiter = seeded.below(recruiters, Draw.JOB_RECRUITER, row) * 5;
        int manager = seeded.below(users.rows() - recruiters, Draw.JOB_MANAGER, row);
        int managerRow = manager + manager / 4 + 1;
        return new Job.Managers(Optional.of(users.idAt(managerRow)), Optional.of(users.idAt(recruiter)));
    }

    private Job.Terms terms(int row) {
        return new Job.Terms(
                String.format(Locale.ROOT, "REQ-%04d", row + 1),
                seeded.oneOf(WORKPLACES, Draw.JOB_TERMS, row),
                seeded.oneOf(EMPLOYMENTS, Draw.JOB_PIPELINE, row));
    }

    private List<Stage> stages(int row) {
        List<CompanyPlan.Step> pipeline = seeded.oneOf(CompanyPlan.PIPELINES, Draw.JOB_PIPELINE, row);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < pipeline.size(); i++) {
            CompanyPlan.Step step = pipeline.get(i);
            long id = Jobs.FIRST_STAGE_ID + (long) row * Jobs.STAGE_IDS + i;
            boolean visible = step.type() != Stage.BasicType.REJECTED;
            stages.add(new Stage(id, step.name(), step.type(), i + 1, visible));
        }
        return stages;
    }
}
