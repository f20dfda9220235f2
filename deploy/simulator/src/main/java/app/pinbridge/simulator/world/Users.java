package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Kind;
import app.pinbridge.simulator.model.User;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The company's users. Those who left are gone. */
public final class Users implements Table<User> {
    /** The author of every comment that is made through the API; not among the users that are listed. */
    public static final long SYSTEM_USER = 1;

    private static final List<String> ZONES =
            List.of("Europe/London", "Europe/Berlin", "America/New_York", "Europe/Madrid", "Asia/Tokyo");

    private final List<User> users = new CopyOnWriteArrayList<>();
    private final Set<Integer> gone = ConcurrentHashMap.newKeySet();
    private final Seeded seeded;
    private final People people;
    private final String domain;
    private final User system;
    private final int founders;

    Users(Seeded seeded, People people, int count, String domain, Instant now) {
        this.seeded = seeded;
        this.people = people;
        this.domain = domain;
        founders = count;
        system = new User(
                SYSTEM_USER,
                "system@" + domain,
                "Pinpoint",
                "System",
                "Etc/UTC",
                false,
                born(now, 900),
                born(now, 900));
        Set<String> taken = new HashSet<>();
        for (int row = 0; row < count; row++) {
            People.StaffName name = people.staff(row);
            String local = taken.add(name.local()) ? name.local() : name.local() + (row + 1);
            Instant since = born(now, 880 - (int) (row * 700L / count));
            String zone = seeded.oneOf(ZONES, Draw.CITY, row);
            users.add(new User(
                    firstId() + row,
                    local + "@" + domain,
                    name.first(),
                    name.last(),
                    zone,
                    row % 5 != 4,
                    since,
                    since));
        }
    }

    /** How many users there were when the world was made; what is drawn from the seed is drawn from them. */
    int founders() {
        return founders;
    }

    /** The company's system user. */
    public User system() {
        return system;
    }

    /** By id the system user can be read too. */
    @Override
    public Optional<User> find(long id) {
        return id == SYSTEM_USER ? Optional.of(system) : Table.super.find(id);
    }

    @Override
    public Kind kind() {
        return Kind.USERS;
    }

    @Override
    public int rows() {
        return users.size();
    }

    @Override
    public boolean present(int row) {
        return !gone.contains(row);
    }

    @Override
    public User at(int row) {
        return users.get(row);
    }

    @Override
    public long firstId() {
        return 101;
    }

    @Override
    public long createdAt(int row) {
        return at(row).createdAt().toEpochMilli();
    }

    @Override
    public long updatedAt(int row) {
        return at(row).updatedAt().toEpochMilli();
    }

    /** Somebody made from the seed who would be the next user; the number in the address tells namesakes apart. */
    User next(Instant now) {
        int row = rows();
        People.StaffName name = people.staff(row);
        return new User(
                firstId() + row,
                name.local() + (row + 1) + "@" + domain,
                name.first(),
                name.last(),
                seeded.oneOf(ZONES, Draw.CITY, row),
                true,
                now,
                now);
    }

    void join(User user) {
        users.add(user);
    }

    void leave(int row) {
        gone.add(row);
    }

    private static Instant born(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }
}
