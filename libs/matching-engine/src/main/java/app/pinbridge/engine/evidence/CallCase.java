package app.pinbridge.engine.evidence;

import app.pinbridge.contracts.Connection;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.call.Topic;
import app.pinbridge.engine.identity.Aliases;
import app.pinbridge.engine.identity.AtsLinks;
import app.pinbridge.engine.names.NameComparison;
import app.pinbridge.engine.names.NameFit;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Colleague;
import app.pinbridge.engine.world.World;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

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

    /** Puts a call before the facts. */
    public static CallCase of(CallReading call, World world, Connection connection) {
        Cast cast = Cast.of(call, world, connection.settings());
        NavigableSet<String> links = links(call, connection);
        return new CallCase(
                call, cast, world, connection, world.aliases(), present(cast, world), links, linked(links, world));
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

    private boolean works(Colleague user, Applicant applicant) {
        boolean interviews = world.interviews().values().stream()
                .filter(interview -> interview
                        .applicant()
                        .filter(applicant.subject()::equals)
                        .isPresent())
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

    private static NavigableMap<String, Attendee> present(Cast cast, World world) {
        NavigableMap<String, Attendee> found = new TreeMap<>();
        for (Attendee attendee : cast.outside()) {
            NavigableSet<String> persons = new TreeSet<>();
            attendee.canonical()
                    .ifPresent(address -> persons.addAll(world.people().withAddress(address)));
            if (persons.isEmpty()) {
                attendee.phone()
                        .ifPresent(number -> persons.addAll(world.people().withPhone(number)));
            }
            if (persons.size() == 1) {
                found.putIfAbsent(persons.first(), attendee);
            }
        }
        return found;
    }

    private static NavigableSet<String> links(CallReading call, Connection connection) {
        return AtsLinks.of(
                        Optional.ofNullable(connection.subdomain()),
                        connection.settings().applicationUrl())
                .in(call.text());
    }
}
