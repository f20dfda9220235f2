package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Comment;
import app.pinbridge.simulator.model.Entity;
import app.pinbridge.simulator.model.Kind;
import app.pinbridge.simulator.model.Owner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A Pinpoint account: its tables and its time. Reads go through {@link #read} when they must see one state; changes are
 * made by {@link Edits} and raise the version.
 */
public final class World {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final SimulatedClock clock;
    private final Users users;
    private final Jobs jobs;
    private final Applications applications;
    private final JobSeekers jobSeekers;
    private final Interviews interviews;
    private final Comments comments;
    private final AtomicLong version = new AtomicLong();
    private final AtomicLong commentVersion = new AtomicLong();
    private final List<Consumer<Happened>> listeners = new CopyOnWriteArrayList<>();

    World(
            SimulatedClock clock,
            Users users,
            Jobs jobs,
            Applications applications,
            JobSeekers jobSeekers,
            Interviews interviews,
            Comments comments) {
        this.clock = clock;
        this.users = users;
        this.jobs = jobs;
        this.applications = applications;
        this.jobSeekers = jobSeekers;
        this.interviews = interviews;
        this.comments = comments;
    }

    /** The world's time. */
    public SimulatedClock clock() {
        return clock;
    }

    /** Users. */
    public Users users() {
        return users;
    }

    /** Jobs with their stages. */
    public Jobs jobs() {
        return jobs;
    }

    /** Applications. */
    public Applications applications() {
        return applications;
    }

    /** The talent pipeline. */
    public JobSeekers jobSeekers() {
        return jobSeekers;
    }

    /** Interviews with their parts. */
    public Interviews interviews() {
        return interviews;
    }

    /** Comments. */
    public Comments comments() {
        return comments;
    }

    /** Rises with every change that answers about this kind may show; nothing else depends on a new comment. */
    public long version(Kind kind) {
        return kind == Kind.COMMENTS ? version.get() + commentVersion.get() : version.get();
    }

    /** Reads while nothing changes. */
    public <T> T read(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Changes something other than comments, alone. */
    <T> T change(Supplier<T> changing) {
        return change(version, changing);
    }

    /** Adds comments, alone. */
    <T> T changeComments(Supplier<T> changing) {
        return change(commentVersion, changing);
    }

    private <T> T change(AtomicLong counter, Supplier<T> changing) {
        lock.writeLock().lock();
        try {
            counter.incrementAndGet();
            return changing.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Tells of what others are told of, in the order in which it happens; a listener must not wait for anything. */
    public void listen(Consumer<Happened> listener) {
        listeners.add(listener);
    }

    /** Tells all who listen; to be called while the world is changed. */
    void tell(String event, Map<String, Long> ids) {
        Happened happened = new Happened(event, ids, clock.instant());
        listeners.forEach(listener -> listener.accept(happened));
    }

    /** The application or job seeker, if it is there. */
    public Optional<? extends Entity> find(Owner owner) {
        return switch (owner.type()) {
            case APPLICATION -> applications.find(owner.id());
            case JOB_SEEKER -> jobSeekers.find(owner.id());
        };
    }

    /** The comments of an application or job seeker, the newest first. */
    public List<Comment> commentsOf(Owner owner) {
        return codeOf(owner).map(comments::of).orElse(List.of());
    }

    /** Code of an owner that is there, as the owner columns hold it. */
    Optional<Integer> codeOf(Owner owner) {
        return find(owner).map(found -> switch (owner.type()) {
            case APPLICATION -> applications.rowOf(owner.id());
            case JOB_SEEKER -> -1 - jobSeekers.rowOf(owner.id());
        });
    }
}
