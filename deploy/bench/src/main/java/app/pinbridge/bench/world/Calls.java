package app.pinbridge.bench.world;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recorded calls, numbered from 0 through all customers. Of each customer two in five are interviews, each another one of
 * those in the given range; the rest are colleagues among themselves or with outsiders.
 *
 * @param from the first interview that a call may be of, within each customer
 * @param to behind the last
 */
public record Calls(Customers customers, int from, int to) {
    private static final int CYCLE = 5;
    private static final int INTERVIEWS_OF_CYCLE = 2;
    private static final double FRACTION = 0.618;
    private static final String SOURCE = "https://host.example";

    public Calls {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("calls need interviews: from " + from + " to " + to);
        }
    }

    /**
     * A call, and what is true of it.
     *
     * @param interview which interview it was, if any
     */
    public record Labelled(Event<Call> event, Optional<Integer> interview) {}

    /** How many calls there can be until an interview would be held twice. */
    public long capacity() {
        return (long) (to - from) / INTERVIEWS_OF_CYCLE * CYCLE * customers.tenants();
    }

    /** The call with this number. */
    public Labelled call(int number) {
        int tenant = number % customers.tenants();
        int turn = number / customers.tenants();
        if (turn % CYCLE < INTERVIEWS_OF_CYCLE) {
            int ordinal = turn / CYCLE * INTERVIEWS_OF_CYCLE + turn % CYCLE;
            int interview = from + (int) ((long) ordinal * stride() % (to - from));
            return new Labelled(event(tenant, interview(number, tenant, interview)), Optional.of(interview));
        }
        return new Labelled(event(tenant, other(number, tenant)), Optional.empty());
    }

    /** The id of the call with this number; ids sort as their numbers do. */
    public static String id(int number) {
        return "c%09d".formatted(number);
    }

    /** The number of a call, from the Kafka key of what is said of it. */
    public static int number(String key) {
        return Integer.parseInt(key, key.lastIndexOf('/') + 2, key.length(), 10);
    }

    /** How they are spread over the interviews: coprime to their number, so that each comes once before one comes again. */
    private int stride() {
        int range = to - from;
        int stride = Math.max(1, (int) (range * FRACTION));
        while (gcd(stride, range) != 1) {
            stride++;
        }
        return stride;
    }

    private static int gcd(int one, int other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private Call interview(int number, int tenant, int interview) {
        Person candidate = customers.candidate(tenant, interview);
        Person interviewer = customers.interviewer(tenant, interview);
        Instant start = customers.start(tenant, interview);
        String title = "Interview " + candidate.name() + " / " + Customers.title(interview);
        int kind = customers.draw().number("kind of call", number, 100);
        if (kind < 15) {
            String id = Customers.interviewId(interview);
            return call(
                    number,
                    Call.Source.CAPTURE,
                    id,
                    title,
                    start,
                    customers.room(tenant, interview),
                    candidate,
                    interviewer);
        } else if (kind < 40) {
            return call(
                    number,
                    Call.Source.CALENDAR,
                    null,
                    title,
                    start,
                    customers.room(tenant, interview),
                    candidate,
                    interviewer);
        } else if (kind < 85) {
            return call(number, Call.Source.CALENDAR, null, title, start, null, candidate, interviewer);
        } else if (kind < 95) {
            Person elsewhere = candidate.with("private" + interview + "@home.example");
            return call(number, Call.Source.CALENDAR, null, title, start, null, elsewhere, interviewer);
        }
        return call(
                number,
                Call.Source.CALENDAR,
                null,
                title,
                start.plus(Duration.ofHours(1)),
                null,
                candidate,
                interviewer);
    }

    private Call other(int number, int tenant) {
        Draw draw = customers.draw();
        int colleagues = Customers.colleagues(to);
        Instant start = customers
                .now()
                .minus(Duration.ofDays(2 + draw.number("day", number, 600)))
                .minus(Duration.ofMinutes(15L * draw.number("quarter", number, 96)))
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        Person one = customers.colleague(tenant, draw.number("one", number, colleagues));
        int kind = draw.number("kind of other", number, 10);
        if (kind < 5) {
            int two = draw.number("two", number, colleagues);
            return call(
                    number,
                    Call.Source.CALENDAR,
                    null,
                    "Weekly sync",
                    start,
                    null,
                    customers.colleague(tenant, two),
                    one);
        }
        Person outsider = Person.named(draw, "outsider", number, number + "@client.example");
        String title = kind < 9 ? "Project review with a client" : "Interview with " + outsider.name();
        return call(number, Call.Source.CALENDAR, null, title, start, null, outsider, one);
    }

    private Call call(
            int number,
            Call.Source source,
            @Nullable String captured,
            String title,
            Instant start,
            @Nullable String room,
            Person guest,
            Person host) {
        Instant end = start.plus(Duration.ofMinutes(40));
        List<Call.Participant> people = new ArrayList<>(List.of(host.attending(), guest.attending()));
        return new Call(
                id(number),
                source,
                captured,
                null,
                title,
                null,
                null,
                null,
                start,
                start.plus(Duration.ofMinutes(45)),
                start.plus(Duration.ofMinutes(2)),
                end,
                Call.Status.ENDED,
                room,
                null,
                false,
                host.email(),
                new Call.Organizer(host.email(), host.name()),
                people,
                false,
                new Call.Notes(end.plus(Duration.ofMinutes(5)), "https://host.example/notes/" + id(number)),
                false);
    }

    private Event<Call> event(int tenant, Call call) {
        return Event.of("e-" + call.callId(), SOURCE, customers.now(), customers.tenant(tenant), call);
    }
}
