package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Comment;
import app.pinbridge.simulator.model.Kind;
import app.pinbridge.simulator.model.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** All comments: those of the seed, written by users, and those posted since. Owners are coded as in {@link Interviews}. */
public final class Comments implements Table<Comment> {
    private static final List<String> TEXTS = List.of(
            "Strong portfolio, let us talk this week.",
            "Phone screen booked, salary expectations are within the band.",
            "Great conversation, would fit the team well.",
            "Needs sponsorship; checked with People, fine for this role.",
            "Moved forward after the hiring manager's review.",
            "Asked for feedback on the take-home task.",
            "Available from the first of next month.");

    private final Seeded seeded;
    private final Applications applications;
    private final JobSeekers jobSeekers;
    private final Users users;
    private final IntColumn owner;
    private final LongColumn created;
    private final IntColumn previous;
    private final Map<Integer, Integer> last = new ConcurrentHashMap<>();
    private final Map<Integer, String> posted = new ConcurrentHashMap<>();

    Comments(Seeded seeded, Applications applications, JobSeekers jobSeekers, Users users, int capacity) {
        this.seeded = seeded;
        this.applications = applications;
        this.jobSeekers = jobSeekers;
        this.users = users;
        owner = new IntColumn(capacity);
        created = new LongColumn(capacity);
        previous = new IntColumn(capacity);
    }

    /** A comment that a user wrote before the world began. */
    void add(int ownerCode, long at) {
        owner.add(ownerCode);
        created.add(at);
        previous.add(last.getOrDefault(ownerCode, -1));
        last.put(ownerCode, rows() - 1);
    }

    /** A comment made through the API. */
    int post(int ownerCode, String body, long at) {
        add(ownerCode, at);
        posted.put(rows() - 1, body);
        return rows() - 1;
    }

    /** Hands the comments of one owner to another. */
    void move(int fromCode, int toCode) {
        for (int row : rowsOf(fromCode)) {
            owner.set(row, toCode);
        }
        List<Integer> rows = new ArrayList<>(rowsOf(fromCode));
        rows.addAll(rowsOf(toCode));
        rows.sort(null);
        last.remove(fromCode);
        int before = -1;
        for (int row : rows) {
            previous.set(row, before);
            before = row;
            last.put(toCode, row);
        }
    }

    /** The comments of an owner, the newest first. */
    private List<Integer> rowsOf(int ownerCode) {
        List<Integer> rows = new ArrayList<>();
        for (int row = last.getOrDefault(ownerCode, -1); row >= 0; row = previous.get(row)) {
            rows.add(row);
        }
        return rows;
    }

    /** Rows of the comments on the application and on the job seeker of an id, gone or not. */
    public IntStream rowsOfOwner(long id) {
        int application = applications.rowOf(id);
        int jobSeeker = jobSeekers.rowOf(id);
        List<Integer> rows = new ArrayList<>();
        if (application >= 0) {
            rows.addAll(rowsOf(application));
        }
        if (jobSeeker >= 0) {
            rows.addAll(rowsOf(-1 - jobSeeker));
        }
        return rows.stream().mapToInt(Integer::intValue);
    }

    /** The comments of an application or job seeker that is there, the newest first. */
    List<Comment> of(int ownerCode) {
        return rowsOf(ownerCode).stream().map(this::at).toList();
    }

    /** Row of its application, or -1 minus the row of its job seeker. */
    int ownerCode(int row) {
        return owner.get(row);
    }

    /** What it hangs on. */
    public Owner ownerAt(int row) {
        int code = owner.get(row);
        return code >= 0 ? Owner.application(applications.idAt(code)) : Owner.jobSeeker(jobSeekers.idAt(-1 - code));
    }

    @Override
    public Comment at(int row) {
        String body = posted.get(row);
        boolean own = body != null;
        return new Comment(
                idAt(row),
                body != null ? body : seeded.oneOf(TEXTS, Draw.COMMENT_TEXT, row),
                ownerAt(row),
                !own && row % 11 == 0,
                own ? Users.SYSTEM_USER : users.idAt(seeded.below(users.founders(), Draw.COMMENT_AUTHOR, row)),
                Instant.ofEpochMilli(created.get(row)));
    }

    @Override
    public Kind kind() {
        return Kind.COMMENTS;
    }

    @Override
    public int rows() {
        return owner.size();
    }

    @Override
    public boolean present(int row) {
        return true;
    }

    @Override
    public long firstId() {
        return 60_001;
    }

    @Override
    public long createdAt(int row) {
        return created.get(row);
    }

    @Override
    public long updatedAt(int row) {
        return created.get(row);
    }
}
