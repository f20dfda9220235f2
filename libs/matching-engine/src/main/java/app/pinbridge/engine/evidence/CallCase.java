package app.pinbridge.engine.evidence;

import app.pinbridge.contracts.Connection;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.call.Span;
import app.pinbridge.engine.call.Topic;
import app.pinbridge.engine.identity.Aliases;
import app.pinbridge.engine.identity.AtsLinks;
import app.pinbridge.engine.names.NameComparison;
import app.pinbridge.engine.names.NameFit;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Colleague;
import app.pinbridge.engine.world.Interview;
import app.pinbridge.engine.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One call before the facts around it.
 *
 * @param present persons who can be told by an address or number that is theirs alone, outsiders only
 * @param links subjects that the call links to, in this customer's ATS
 * @param linked surviving applicants that it links to, by application or by interview
 */
public record CallCase(
        CallReading call,
        Cast cast,
        World world,
        Connection connection,
        Aliases aliases,
        NavigableMap<String, Attendee> present,
        NavigableSet<String> links,
        NavigableMap<String, Applicant> linked) {
    /** Who comes within the last minutes of a call comes for the next one. */
    private static final Duration LAST_MINUTES = Duration.ofMinutes(10);

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /** Puts a call before the facts. */
    public static CallCase of(CallReading call, World world, Connection connection) {
        Cast cast = Cast.of(call, world, connection.settings());
        NavigableSet<String> links = links(call, connection);
        return new CallCase(
                call,
                cast,
                world,
                connection,
                world.aliases(),
                present(call, cast, world),
                links,
                linked(links, world));
    }

    /** Customer's settings. */
    public Connection.Settings settings() {
        return connection.settings();
    }

    /** What the call says that it is about. */
    public Topic topic() {
        return Topic.of(
                call,
                world.jobs().values().stream()
                        .flatMap(job -> Optional.ofNullable(job.title()).stream())
                        .toList());
    }

    /**
     * Own people on the call who are called like somebody who applied as an internal candidate, with whatever address, and
     * who neither interview nor hire there: no namesake is likelier than the candidate.
     */
    public List<Attendee> employeesLike(Applicant applicant) {
        if (!applicant.internal() || applicant.name().isEmpty()) {
            return List.of();
        }
        return cast.own().stream()
                .filter(attendee -> {
                    Optional<Colleague> user = attendee.address().flatMap(address -> Cast.withAddress(address, world));
                    return attendee.name()
                                    .or(() -> user.flatMap(Colleague::name))
                                    .filter(name -> NameComparison.compare(
                                                    name, applicant.name().get())
                                            == NameFit.SAME)
                                    .isPresent()
                            && user.filter(known -> works(known, applicant)).isEmpty();
                })
                .toList();
    }

    /** Whether somebody came only when the call's slot was as good as over: the next one, early, who is no contradiction. */
    public boolean cameAtTheEnd(Attendee attendee) {
        return call.times()
                .slot()
                .filter(slot -> attendee.joinedAt()
                        .filter(at -> !at.isBefore(slot.end().minus(LAST_MINUTES)))
                        .isPresent())
                .isPresent();
    }

    /**
     * Whether somebody entered unasked when the call's slot was nearly over, and has no interview of his own in it: he came for
     * the next call.
     */
    public boolean entersForTheNext(Attendee attendee, Applicant applicant) {
        boolean inSecondHalf = call.times()
                .scheduled()
                .filter(booked -> !call.times().withinBlock())
                .map(booked -> booked.start().plus(booked.length().dividedBy(2)))
                .filter(middle ->
                        attendee.joinedAt().filter(at -> !at.isBefore(middle)).isPresent())
                .isPresent();
        return !attendee.invited().orElse(false)
                && inSecondHalf
                && cameAtTheEnd(attendee)
                && interviewsOf(applicant, world)
                        .noneMatch(interview ->
                                TimeFit.of(call.times(), interview.slot()).compareTo(Level.TIME_BLOCK) <= 0);
    }

    private static Stream<Interview> interviewsOf(Applicant applicant, World world) {
        return world.interviews().values().stream()
                .filter(interview -> interview
                        .applicant()
                        .filter(applicant.subject()::equals)
                        .isPresent());
    }

    private boolean works(Colleague user, Applicant applicant) {
        boolean interviews = interviewsOf(applicant, world)
                .anyMatch(interview -> interview.interviewers().contains(user.id()));
        boolean hires = applicant
                .jobId()
                .flatMap(world::job)
                .filter(job ->
                        user.id().equals(job.recruiterUserId()) || user.id().equals(job.hiringManagerUserId()))
                .isPresent();
        return interviews || hires;
    }

    private static NavigableMap<String, Applicant> linked(NavigableSet<String> links, World world) {
        NavigableMap<String, Applicant> found = new TreeMap<>();
        for (String subject : links) {
            Optional<String> applicant = subject.startsWith("interviews/")
                    ? Optional.ofNullable(world.interviews().get(subject.substring("interviews/".length())))
                            .flatMap(interview -> interview.applicant())
                    : Optional.of(subject);
            applicant.flatMap(world::survivor).ifPresent(known -> found.put(known.subject(), known));
        }
        return found;
    }

    private static NavigableMap<String, Attendee> present(CallReading call, Cast cast, World world) {
        NavigableMap<String, Attendee> found = new TreeMap<>();
        for (Attendee attendee : cast.outside()) {
            NavigableSet<String> persons = new TreeSet<>();
            attendee.canonical()
                    .ifPresent(address -> persons.addAll(world.people().withAddress(address)));
            if (persons.isEmpty()) {
                attendee.phone()
                        .ifPresent(number -> persons.addAll(world.people().withPhone(number)));
            }
            if (persons.size() == 1 && !leftFromLastTime(persons.first(), attendee, call, world)) {
                found.putIfAbsent(persons.first(), attendee);
            }
        }
        return found;
    }

    /** Whether somebody stayed away who is only on a series since an interview of another day. */
    private static boolean leftFromLastTime(String person, Attendee attendee, CallReading call, World world) {
        if (!attendee.stayedAway() || call.times().slot().isEmpty()) {
            return false;
        }
        Instant begin = call.times().slot().get().start();
        List<Span> slots = world.applicants().values().stream()
                .filter(applicant -> world.people().person(applicant).equals(person))
                .flatMap(applicant -> interviewsOf(applicant, world))
                .flatMap(interview -> interview.slot().stream())
                .toList();
        return !slots.isEmpty() && slots.stream().allMatch(slot -> slot.end().isBefore(begin.minus(HALF_A_DAY)));
    }

    private static NavigableSet<String> links(CallReading call, Connection connection) {
        return AtsLinks.of(
                        Optional.ofNullable(connection.subdomain()),
                        connection.settings().applicationUrl())
                .in(call.text());
    }
}
