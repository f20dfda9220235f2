package app.pinbridge.simulator.world;

import java.time.Instant;
import java.util.Arrays;

/** Makes a world from a seed. The same seed, size, company and instant make the same world. */
public final class WorldMaker {
    private static final int COMMENT_ROW_BITS = 24;

    private final Seeded seeded;
    private final Scale scale;
    private final SimulatedClock clock;
    private final Instant now;

    private WorldMaker(long seed, Scale scale, SimulatedClock clock) {
        this.seeded = new Seeded(seed);
        this.scale = scale;
        this.clock = clock;
        this.now = clock.instant();
    }

    /**
     * Makes a world as it stands at the clock's present.
     *
     * @param domain of the users' addresses
     */
    public static World make(long seed, Scale scale, String domain, SimulatedClock clock) {
        return new WorldMaker(seed, scale, clock).make(domain);
    }

    private World make(String domain) {
        People people = new People(seeded);
        Users users = new Users(seeded, people, scale.users(), domain, now);
        Jobs jobs = new JobMaker(seeded, users, now, scale.jobs(), Scale.SPAN_DAYS).make();
        Applications applications = new Applications(
                seeded, people, users, jobs, scale.applications(), scale.applications() + scale.jobSeekers());
        InterviewDrafts drafts = new InterviewDrafts(scale.applications());
        fillApplications(jobs, applications, drafts);
        JobSeekers jobSeekers = new JobSeekers(people, scale.jobSeekers());
        fillJobSeekers(jobSeekers, drafts);
        Interviews interviews =
                new Interviews(applications, jobSeekers, jobs, new PartMaker(seeded, users), clock, drafts.size());
        drafts.enter(interviews);
        Comments comments = new Comments(seeded, applications, jobSeekers, users, scale.applications() / 4);
        fillComments(applications, comments);
        return new World(clock, users, jobs, applications, jobSeekers, interviews, comments);
    }

    private void fillApplications(Jobs jobs, Applications applications, InterviewDrafts drafts) {
        Applicants applicants = new Applicants(seeded, jobs, applications, now.toEpochMilli());
        Story story = new Story(seeded, jobs, applications, drafts, now.toEpochMilli());
        for (int row = 0; row < scale.applications(); row++) {
            applicants.enter(row, scale.applications());
            story.tell(row);
        }
    }

    /** Their numbers follow those of the applicants; every ninth has applied as well. */
    private void fillJobSeekers(JobSeekers jobSeekers, InterviewDrafts drafts) {
        int count = scale.jobSeekers();
        long span = Scale.SPAN_DAYS * WorkingHours.DAY / count;
        for (int row = 0; row < count; row++) {
            long at = now.toEpochMilli() - span * (count - row) + seeded.below(3_600_000, Draw.SEEKER, row) % span;
            int stranger = scale.applications() + row;
            jobSeekers.add(row % 9 == 4 ? seeded.below(scale.applications(), Draw.SEEKER, -1L - row) : stranger, at);
            if (row % 3 == 0) {
                meet(row, at, drafts);
            }
        }
    }

    private void meet(int row, long knownSince, InterviewDrafts drafts) {
        long left = now.toEpochMilli() - knownSince;
        long made = knownSince + Math.floorMod(seeded.hash(Draw.SEEKER_MEETS, row), Math.max(1, left));
        long key = -1L - row;
        long start = WorkingHours.slot(
                made + WorkingHours.DAY * (1 + seeded.below(14, Draw.PACE, key)), seeded.hash(Draw.SLOT, key));
        drafts.add(-1 - row, -1, start, start + 30 * WorkingHours.MINUTE, made);
    }

    private void fillComments(Applications applications, Comments comments) {
        long[] order = new long[scale.applications()];
        int count = 0;
        for (int row = 0; row < order.length; row++) {
            if (seeded.chance(0.2, Draw.COMMENTS, row)) {
                long since = applications.created.get(row);
                long at = since + Math.floorMod(seeded.hash(Draw.COMMENTS, -1L - row), now.toEpochMilli() - since);
                order[count++] = ((at / 1000) << COMMENT_ROW_BITS) | row;
            }
        }
        Arrays.sort(order, 0, count);
        for (int i = 0; i < count; i++) {
            comments.add((int) (order[i] & ((1 << COMMENT_ROW_BITS) - 1)), (order[i] >> COMMENT_ROW_BITS) * 1000);
        }
    }
}
