package app.pinbridge.matching;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsSync;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small customer with a history: people, jobs, applications, interviews and calls that change, move, merge and go, settings
 * that are set and set again, watermarks that move. Made from a seed.
 */
final class RandomWorld {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final List<String> NAMES = List.of("Lucía Ferrer", "Tom Byrne", "Noor Haddad", "Ana Łoś", "Li Wei");

    private final Random random;
    private final String tenantId;
    private final List<Event<?>> events = new ArrayList<>();

    private RandomWorld(String tenantId, long seed) {
        this.tenantId = tenantId;
        this.random = new Random(seed);
    }

    /** All that ever happened, in no order that matters. */
    static List<Event<?>> events(String tenantId, long seed) {
        RandomWorld world = new RandomWorld(tenantId, seed);
        world.connection(1, Map.of());
        world.connection(2, Map.of("other3@mail.example", "person3@mail.example"));
        world.several(4, world::user);
        world.several(3, world::job);
        world.several(8, world::application);
        world.several(8, world::interview);
        world.several(10, world::call);
        Stream.of("users", "jobs", "applications", "job_seekers", "interviews").forEach(world::sync);
        return world.events;
    }

    /** Makes each thing once to three times, at different moments. */
    private void several(int count, IntConsumer thing) {
        IntStream.range(0, count).forEach(index -> {
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                thing.accept(index);
            }
        });
    }

    private void add(EventData data) {
        Instant time = MONDAY.plusSeconds(random.nextInt(4) * 3600L);
        events.add(Event.of("e" + events.size(), "/test", time, tenantId, data));
    }

    private void connection(int revision, Map<String, String> aliases) {
        Connection.Settings settings = new Connection.Settings(
                List.of("acme.example"), List.of("recruiting@acme.example"), aliases, "GB", null, null, null, null);
        Connection data =
                new Connection("p1", "acme", revision, "ada@acme.example", List.of(), Map.of(), false, settings, false);
        events.add(Event.of("p" + revision, "/test", MONDAY.plusSeconds(revision), tenantId, data));
    }

    private void user(int index) {
        String last = random.nextBoolean() ? "Okafor" : "Lind";
        add(new AtsUser("" + index, "user" + index + "@acme.example", "Ben", last, null, random.nextInt(6) == 0));
    }

    private void job(int index) {
        var visibility = random.nextInt(4) == 0 ? AtsJob.Visibility.CONFIDENTIAL : AtsJob.Visibility.EXTERNAL;
        add(new AtsJob(
                "" + index,
                "Engineer " + index,
                AtsJob.Status.OPEN,
                visibility,
                null,
                null,
                "" + random.nextInt(4),
                "" + random.nextInt(4),
                List.of(new AtsJob.Stage("100", "First interview", "interview", 1)),
                false));
    }

    private void application(int index) {
        String[] name = NAMES.get(random.nextInt(NAMES.size())).split(" ");
        boolean merged = random.nextInt(8) == 0;
        add(new AtsApplication(
                "" + index,
                "" + random.nextInt(3),
                "100",
                null,
                name[0],
                name[1],
                "person" + random.nextInt(8) + "@mail.example",
                null,
                null,
                random.nextInt(8) == 0,
                false,
                random.nextInt(8) == 0 ? MONDAY : null,
                null,
                MONDAY.minus(Duration.ofDays(9)),
                merged ? "" + random.nextInt(8) : null,
                random.nextInt(10) == 0));
    }

    private void interview(int index) {
        Instant start = slot();
        boolean cancelled = random.nextInt(8) == 0;
        add(new AtsInterview(
                "" + index,
                start,
                start.plus(Duration.ofMinutes(45)),
                cancelled ? AtsInterview.Status.CANCELLED : AtsInterview.Status.SCHEDULED,
                "" + random.nextInt(8),
                null,
                "100",
                List.of(new AtsInterview.Part(
                        1, random.nextBoolean() ? url() : null, null, List.of("" + random.nextInt(4)))),
                MONDAY.minus(Duration.ofDays(1)),
                random.nextInt(10) == 0));
    }

    private void call(int index) {
        Instant start = slot();
        String email = random.nextInt(3) == 0 ? "other3@mail.example" : "person" + random.nextInt(8) + "@mail.example";
        String host = "user" + random.nextInt(4) + "@acme.example";
        String name = NAMES.get(random.nextInt(NAMES.size()));
        List<Call.Participant> people = List.of(
                new Call.Participant(host, "Ben Okafor", null, true, true, null, null),
                new Call.Participant(email, name, null, true, true, null, null));
        Instant end = start.plus(Duration.ofMinutes(40));
        add(new Call(
                "c" + index,
                Call.Source.CALENDAR,
                null,
                random.nextInt(3) == 0 ? null : Call.MeetingType.JOB_INTERVIEW,
                "Interview " + name,
                null,
                null,
                null,
                start,
                start.plus(Duration.ofMinutes(45)),
                start,
                end,
                Call.Status.ENDED,
                random.nextBoolean() ? url() : null,
                null,
                false,
                host,
                new Call.Organizer(host, null),
                people,
                false,
                new Call.Notes(end, "https://notes.example/c" + index),
                random.nextInt(12) == 0));
    }

    private void sync(String resource) {
        for (int day = 0; day < 3; day++) {
            Instant through = MONDAY.plus(Duration.ofDays(day));
            var initial = day == 0 && random.nextBoolean() ? AtsSync.Initial.RUNNING : AtsSync.Initial.DONE;
            boolean readable = random.nextInt(10) > 0;
            events.add(Event.of(
                    resource + day,
                    "/test",
                    through,
                    tenantId,
                    new AtsSync(resource, initial, through.plusSeconds(random.nextInt(86_400)), readable, false)));
        }
    }

    private Instant slot() {
        return MONDAY.plus(Duration.ofHours(1 + random.nextInt(4))).plus(Duration.ofDays(random.nextInt(2)));
    }

    private String url() {
        return "https://meet.google.com/abc-defg-hi" + (char) ('a' + random.nextInt(5));
    }
}
