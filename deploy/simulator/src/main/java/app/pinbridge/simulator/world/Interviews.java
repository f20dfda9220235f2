package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Interview;
import app.pinbridge.simulator.model.InterviewPart;
import app.pinbridge.simulator.model.Kind;
import app.pinbridge.simulator.model.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All interviews. The owner column holds the row of an application, or {@code -1 - row} of a job seeker; the stage
 * column the ordinal in the pipeline of the application's job, -1 on a job seeker's.
 */
public final class Interviews implements Table<Interview> {
    private static final int GONE = 1;
    private static final int KEPT = 2;

    final IntColumn owner;
    final IntColumn stage;
    final IntColumn flags;
    final LongColumn start;
    final LongColumn end;
    final LongColumn created;
    final LongColumn updated;

    private final Applications applications;
    private final JobSeekers jobSeekers;
    private final Jobs jobs;
    private final PartMaker parts;
    private final SimulatedClock clock;
    private final Map<Integer, List<InterviewPart>> arranged = new ConcurrentHashMap<>();

    Interviews(
            Applications applications,
            JobSeekers jobSeekers,
            Jobs jobs,
            PartMaker parts,
            SimulatedClock clock,
            int capacity) {
        this.applications = applications;
        this.jobSeekers = jobSeekers;
        this.jobs = jobs;
        this.parts = parts;
        this.clock = clock;
        owner = new IntColumn(capacity);
        stage = new IntColumn(capacity);
        flags = new IntColumn(capacity);
        start = new LongColumn(capacity);
        end = new LongColumn(capacity);
        created = new LongColumn(capacity);
        updated = new LongColumn(capacity);
    }

    int add(int ownerCode, int stageOrdinal, long startAt, long endAt, long createdAt) {
        owner.add(ownerCode);
        stage.add(stageOrdinal);
        flags.add(0);
        start.add(startAt);
        end.add(endAt);
        created.add(createdAt);
        updated.add(createdAt);
        return rows() - 1;
    }

    /** Parts that were arranged by an edit, in place of those made from the seed. */
    void arrange(int row, List<InterviewPart> own) {
        arranged.put(row, List.copyOf(own));
    }

    /** Takes it away, or keeps it as it stands where the quirk says so. */
    void cancel(int row, boolean kept) {
        flags.put(row, kept ? KEPT : GONE, true);
    }

    /** Hands the interviews of one application to another, whose job has so many stages. */
    void move(int from, int to, int stages, long at) {
        for (int row = 0; row < rows(); row++) {
            if (owner.get(row) == from) {
                owner.set(row, to);
                stage.set(row, Math.min(stage.get(row), stages - 1));
                updated.set(row, at);
            }
        }
    }

    @Override
    public Interview at(int row) {
        return new Interview(
                idAt(row),
                ownerAt(row),
                stageIdAt(row),
                Applications.instant(start.get(row)),
                Applications.instant(end.get(row)),
                status(row),
                Instant.ofEpochMilli(created.get(row)),
                Instant.ofEpochMilli(updatedAt(row)));
    }

    /** What it hangs on. */
    public Owner ownerAt(int row) {
        int code = owner.get(row);
        return code >= 0 ? Owner.application(applications.idAt(code)) : Owner.jobSeeker(jobSeekers.idAt(-1 - code));
    }

    /** Row of its application; -1 when it hangs on a job seeker. */
    public int applicationRow(int row) {
        return Math.max(-1, owner.get(row));
    }

    /** Epoch milliseconds of its start; {@link Long#MIN_VALUE} without a slot. */
    public long startAt(int row) {
        return start.get(row);
    }

    /** Its parts, not in the order of their positions. */
    public List<InterviewPart> partsOf(int row) {
        List<InterviewPart> own = arranged.get(row);
        if (own != null) {
            return own;
        }
        int application = applicationRow(row);
        long manager = application < 0
                ? 0
                : jobs.at(applications.jobRow(application))
                        .managers()
                        .hiringManagerId()
                        .orElse(0L);
        return parts.parts(row, idAt(row), start.get(row) != LongColumn.NONE, manager);
    }

    private Optional<Long> stageIdAt(int row) {
        int application = applicationRow(row);
        return application < 0
                ? Optional.empty()
                : Optional.of(jobs.at(applications.jobRow(application))
                        .stages()
                        .get(stage.get(row))
                        .id());
    }

    private Interview.Status status(int row) {
        long now = clock.millis();
        if (start.get(row) == LongColumn.NONE || now < start.get(row) || flags.has(row, KEPT)) {
            return Interview.Status.SCHEDULED;
        }
        return now < end.get(row) ? Interview.Status.IN_PROGRESS : Interview.Status.COMPLETED;
    }

    @Override
    public Kind kind() {
        return Kind.INTERVIEWS;
    }

    @Override
    public int rows() {
        return owner.size();
    }

    @Override
    public boolean present(int row) {
        return !flags.has(row, GONE);
    }

    @Override
    public long firstId() {
        return 7001;
    }

    @Override
    public boolean createdInOrder() {
        return created.rising();
    }

    @Override
    public long createdAt(int row) {
        return created.get(row);
    }

    /** The last edit, or the last change of status that time has brought, whichever is later. */
    @Override
    public long updatedAt(int row) {
        long now = clock.millis();
        long edited = updated.get(row);
        if (start.get(row) == LongColumn.NONE || now < start.get(row) || flags.has(row, KEPT)) {
            return edited;
        }
        return Math.max(edited, now < end.get(row) ? start.get(row) : end.get(row));
    }
}
