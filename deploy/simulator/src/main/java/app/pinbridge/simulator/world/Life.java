package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.model.Stage;
import app.pinbridge.simulator.model.Stage.BasicType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Lets small things happen in a world, drawn from a seed: mostly lately, as in life. */
public final class Life {
    private static final int RECENT = 2000;
    private static final int TRIES = 40;
    private static final int MOST_DAYS_AHEAD = 12;
    /** Of so many jobs one at least stays open, so that there is something to apply for. */
    private static final int JOBS_FOR_ONE_OPEN = 4;

    private static final int CLOSED_FOR_ONE_ARCHIVED = 3;
    private static final Happening NOTHING = new Happening("nothing", "");

    private final World world;
    private final Edits edits;
    private final Random random;
    private final List<Chance> chances;
    private final int weights;

    private record Chance(int weight, Supplier<Optional<Happening>> event) {}

    public Life(World world, Edits edits, long seed) {
        this.world = world;
        this.edits = edits;
        this.random = new Random(seed);
        this.chances = List.of(
                new Chance(60, this::apply),
                new Chance(30, this::move),
                new Chance(34, this::schedule),
                new Chance(22, this::reschedule),
                new Chance(14, this::cancel),
                new Chance(24, this::reject),
                new Chance(4, this::hire),
                new Chance(6, this::merge),
                new Chance(3, this::leave),
                new Chance(3, this::hide),
                new Chance(4, this::enterPipeline),
                new Chance(3, this::meetJobSeeker),
                new Chance(3, this::join),
                new Chance(3, this::changeStatus));
        this.weights = chances.stream().mapToInt(Chance::weight).sum();
    }

    /**
     * Something that happened.
     *
     * @param what such as {@code interview rescheduled}
     * @param subject such as {@code interviews/7001}
     */
    public record Happening(String what, String subject) {}

    /** Lets one thing happen. */
    public synchronized Happening tick() {
        int draw = random.nextInt(weights);
        for (Chance chance : chances) {
            draw -= chance.weight();
            if (draw < 0) {
                return chance.event().get().or(this::apply).orElse(NOTHING);
            }
        }
        return NOTHING;
    }

    private Optional<Happening> apply() {
        for (int i = 0; i < TRIES; i++) {
            Job job = world.jobs().at(random.nextInt(world.jobs().rows()));
            if (job.status() == Job.Status.OPEN) {
                return edits.applications()
                        .apply(job.id())
                        .map(application -> new Happening("application created", "applications/" + application.id()));
            }
        }
        return Optional.empty();
    }

    private Optional<Happening> move() {
        return active().flatMap(application -> next(application)
                .filter(stage -> edits.applications().moveTo(application.id(), stage.id()))
                .map(stage -> new Happening("application moved", "applications/" + application.id())));
    }

    private Optional<Happening> schedule() {
        return active().flatMap(application -> {
            if (world.jobs().stage(application.stageId()).basicType() != BasicType.INTERVIEW) {
                edits.applications().moveTo(application.id(), BasicType.INTERVIEW);
            }
            return edits.interviews()
                    .schedule(Owner.application(application.id()), slot())
                    .map(interview -> new Happening("interview scheduled", "interviews/" + interview.id()));
        });
    }

    private Optional<Happening> reschedule() {
        return upcoming()
                .filter(id -> edits.interviews().reschedule(id, slot()))
                .map(id -> new Happening("interview rescheduled", "interviews/" + id));
    }

    private Optional<Happening> cancel() {
        return upcoming()
                .filter(id -> edits.interviews().cancel(id))
                .map(id -> new Happening("interview cancelled", "interviews/" + id));
    }

    private Optional<Happening> reject() {
        return active().map(Application::id)
                .filter(edits.applications()::reject)
                .map(id -> new Happening("application rejected", "applications/" + id));
    }

    private Optional<Happening> hire() {
        return active().map(Application::id)
                .filter(edits.applications()::hire)
                .map(id -> new Happening("application hired", "applications/" + id));
    }

    /** Of two applications of one person the older is merged into the newer. */
    private Optional<Happening> merge() {
        Applications table = world.applications();
        int from = Math.max(0, table.rows() - RECENT);
        for (int newer = table.rows() - 1; newer > from; newer--) {
            for (int older = newer - 1; older >= Math.max(from, newer - 500); older--) {
                boolean same = table.candidateIdAt(older) == table.candidateIdAt(newer);
                if (same && table.present(older) && table.present(newer)) {
                    edits.applications().merge(table.idAt(older), table.idAt(newer));
                    return Optional.of(new Happening("application merged", "applications/" + table.idAt(older)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Happening> leave() {
        long id = world.users().idAt(random.nextInt(world.users().rows()));
        boolean enoughLeft = world.users().count() > world.users().rows() / 2;
        return enoughLeft && edits.company().leave(id)
                ? Optional.of(new Happening("user left", "users/" + id))
                : Optional.empty();
    }

    private Optional<Happening> hide() {
        Job job = world.jobs().at(random.nextInt(world.jobs().rows()));
        boolean hidden = job.visibility() == Job.Visibility.CONFIDENTIAL;
        edits.company().show(job.id(), hidden ? Job.Visibility.EXTERNAL : Job.Visibility.CONFIDENTIAL);
        return Optional.of(
                new Happening(hidden ? "job no longer confidential" : "job made confidential", "jobs/" + job.id()));
    }

    private Optional<Happening> join() {
        return Optional.of(
                new Happening("user joined", "users/" + edits.company().join().id()));
    }

    /** A draft opens, an open job closes, a closed one opens again or is archived, which it stays. */
    private Optional<Happening> changeStatus() {
        for (int i = 0; i < TRIES; i++) {
            Job job = world.jobs().at(random.nextInt(world.jobs().rows()));
            Optional<Job.Status> next = next(job.status());
            if (next.isPresent() && edits.company().put(job.id(), next.get())) {
                return Optional.of(
                        new Happening("job " + next.get().name().toLowerCase(Locale.ROOT), "jobs/" + job.id()));
            }
        }
        return Optional.empty();
    }

    private Optional<Job.Status> next(Job.Status status) {
        return switch (status) {
            case DRAFT -> Optional.of(Job.Status.OPEN);
            case OPEN -> enoughOpen() ? Optional.of(Job.Status.CLOSED) : Optional.empty();
            case CLOSED ->
                Optional.of(random.nextInt(CLOSED_FOR_ONE_ARCHIVED) == 0 ? Job.Status.ARCHIVED : Job.Status.OPEN);
            case ARCHIVED -> Optional.empty();
        };
    }

    private boolean enoughOpen() {
        Jobs jobs = world.jobs();
        long open = IntStream.range(0, jobs.rows())
                .filter(row -> jobs.at(row).status() == Job.Status.OPEN)
                .count();
        return open > jobs.rows() / JOBS_FOR_ONE_OPEN;
    }

    private Optional<Happening> enterPipeline() {
        return Optional.of(new Happening(
                "job seeker entered", "job_seekers/" + edits.pipeline().enter().id()));
    }

    private Optional<Happening> meetJobSeeker() {
        long id = world.jobSeekers().idAt(random.nextInt(world.jobSeekers().rows()));
        return edits.interviews()
                .schedule(Owner.jobSeeker(id), slot())
                .map(interview -> new Happening("interview scheduled", "interviews/" + interview.id()));
    }

    private Optional<Application> active() {
        Applications table = world.applications();
        for (int i = 0; i < TRIES; i++) {
            int row = table.rows() - 1 - random.nextInt(Math.min(RECENT, table.rows()));
            if (table.present(row) && table.at(row).active()) {
                return Optional.of(table.at(row));
            }
        }
        return Optional.empty();
    }

    private Optional<Stage> next(Application application) {
        List<Stage> stages =
                world.jobs().find(application.jobId()).orElseThrow().stages();
        return stages.stream()
                .dropWhile(stage -> stage.id() != application.stageId())
                .skip(1)
                .filter(stage -> stage.basicType() == BasicType.REVIEW || stage.basicType() == BasicType.INTERVIEW)
                .findFirst();
    }

    private Optional<Long> upcoming() {
        Interviews table = world.interviews();
        long now = world.clock().millis();
        for (int i = 0; i < TRIES; i++) {
            int row = table.rows() - 1 - random.nextInt(Math.min(RECENT, table.rows()));
            if (table.present(row) && table.startAt(row) > now) {
                return Optional.of(table.idAt(row));
            }
        }
        return Optional.empty();
    }

    private InterviewEdits.Slot slot() {
        long day = world.clock().millis() + WorkingHours.DAY * (1 + random.nextInt(MOST_DAYS_AHEAD));
        long start = WorkingHours.slot(day, random.nextInt(Integer.MAX_VALUE));
        return new InterviewEdits.Slot(Instant.ofEpochMilli(start), Duration.ofMinutes(45));
    }
}
