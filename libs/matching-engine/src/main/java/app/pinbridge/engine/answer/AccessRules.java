package app.pinbridge.engine.answer;

import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Cast;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.names.NameComparison;
import app.pinbridge.engine.names.PersonName;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Colleague;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who may see a call: the customer's own people who were invited or came, the organiser by setting, the job's recruiter and
 * hiring manager. The candidate is denied, which beats everything; who left Pinpoint gets nothing.
 */
final class AccessRules {
    private final CallCase call;
    private final List<Hypothesis> targets;
    private final Map<String, String> denied = new TreeMap<>();
    private final Map<String, String> granted = new TreeMap<>();

    /**
     * @param targets what the call matched; empty when it did not
     * @param meant whoever may be the candidate
     */
    AccessRules(CallCase call, List<Hypothesis> targets, List<Hypothesis> meant) {
        this.call = call;
        this.targets = targets;
        meant.forEach(h -> deny(h.applicant()));
        participants();
        organizer();
        targets.forEach(h -> Told.job(call, h).ifPresent(this::team));
    }

    List<Match.Access> access() {
        return granted.entrySet().stream()
                .filter(entry -> !denied.containsKey(entry.getKey()))
                .map(entry -> new Match.Access(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<Match.Access> denied() {
        return denied.entrySet().stream()
                .map(entry -> new Match.Access(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void participants() {
        for (Attendee attendee : call.cast().own()) {
            address(attendee).filter(found -> !left(found, attendee)).ifPresent(found -> grant(found, "participant"));
        }
        Call.Source source = call.call().data().source();
        boolean adHoc = source == Call.Source.ONGOING || source == Call.Source.UPLOAD || source == Call.Source.PHONE;
        if (adHoc || call.call().attendees().isEmpty()) {
            call.call().recorder().filter(this::own).ifPresent(found -> grant(found, "participant"));
        }
    }

    private void organizer() {
        if (call.settings().organizerAccess()) {
            call.call().organizer().filter(this::own).ifPresent(found -> grant(found, "organizer"));
        }
    }

    private void team(AtsJob job) {
        member(Optional.ofNullable(job.recruiterUserId())).ifPresent(found -> grant(found, "recruiter"));
        member(Optional.ofNullable(job.hiringManagerUserId())).ifPresent(found -> grant(found, "hiring_manager"));
    }

    private Optional<String> member(Optional<String> userId) {
        return userId.flatMap(call.world()::user).flatMap(Colleague::email);
    }

    private void grant(String address, String because) {
        granted.putIfAbsent(address, because);
    }

    private boolean own(String address) {
        boolean user = Cast.withAddress(address, call.world()).isPresent();
        return (user || Addresses.internal(address, call.settings().internalDomains())) && !gone(address);
    }

    /** Own people without an address on the call are Pinpoint users known by name. */
    private Optional<String> address(Attendee attendee) {
        return attendee.address()
                .or(() -> call.world().users().values().stream()
                        .filter(user -> user.live() && named(attendee, user))
                        .flatMap(user -> user.email().stream())
                        .findFirst());
    }

    private static boolean named(Attendee attendee, Colleague user) {
        return attendee.name().isPresent()
                && user.name().isPresent()
                && NameComparison.compare(attendee.name().get(), user.name().get())
                        .supports();
    }

    /**
     * Whether an own participant left Pinpoint: a deleted user with that address; or, as deleted users may have lost their
     * address, somebody who is no user where a listed interviewer or one of the job's team is gone.
     */
    private boolean left(String address, Attendee attendee) {
        if (Cast.withAddress(address, call.world()).isPresent()) {
            return false;
        }
        boolean somebodyGone = targets.stream()
                .flatMap(this::expected)
                .map(call.world().users()::get)
                .filter(Objects::nonNull)
                .anyMatch(user -> !user.live() && user.data().email() == null);
        return gone(address) || (somebodyGone && attendee.canonical().isPresent());
    }

    /** Users who would be on a call about a target. */
    private Stream<String> expected(Hypothesis h) {
        Stream<String> team = Told.job(call, h).stream()
                .flatMap(job -> Stream.of(job.recruiterUserId(), job.hiringManagerUserId()))
                .filter(Objects::nonNull);
        return Stream.concat(h.interview().stream().flatMap(interview -> interview.interviewers().stream()), team);
    }

    private boolean gone(String address) {
        String canonical = Addresses.canonical(address);
        return Cast.withAddress(address, call.world()).isEmpty()
                && call.world().users().values().stream()
                        .anyMatch(user ->
                                user.canonical().filter(canonical::equals).isPresent());
    }

    private void deny(Applicant applicant) {
        for (Applicant record : call.world().people().records(applicant)) {
            if (!record.concealed()) {
                record.email().ifPresent(this::deny);
                record.email().flatMap(call.aliases()::known).ifPresent(this::deny);
            }
            if (record.hiredAt().isPresent()) {
                record.name().ifPresent(this::denyAsEmployee);
            }
            call.employeesLike(record).stream()
                    .flatMap(attendee -> Stream.concat(attendee.address().stream(), attendee.writtenAddress().stream()))
                    .forEach(this::deny);
        }
        String person = call.world().people().person(applicant);
        Stream.concat(call.cast().outside().stream(), call.cast().own().stream())
                .filter(attendee -> attendee.canonical()
                        .filter(met -> call.world().people().withAddress(met).contains(person)
                                || (call.cast().outside().contains(attendee) && named(attendee, applicant)))
                        .isPresent())
                .flatMap(attendee -> Stream.concat(attendee.address().stream(), attendee.writtenAddress().stream()))
                .forEach(this::deny);
    }

    private boolean named(Attendee attendee, Applicant applicant) {
        return call.world().people().records(applicant).stream()
                .flatMap(record -> record.name().stream())
                .anyMatch(name -> attendee.name()
                        .filter(shown -> NameComparison.compare(shown, name).supports())
                        .isPresent());
    }

    /** Who was hired may have an account by now, under another address. A namesake who was on the call keeps the access. */
    private void denyAsEmployee(PersonName name) {
        call.world().users().values().stream()
                .filter(user -> user.live() && !interviews(user))
                .filter(user -> user.name()
                        .filter(known -> NameComparison.compare(known, name).supports())
                        .isPresent())
                .flatMap(user -> user.email().stream())
                .forEach(this::deny);
    }

    /** Whether a user was on the call by an address, or is to interview: whoever was there by name alone may be the candidate. */
    private boolean interviews(Colleague user) {
        boolean listed = targets.stream()
                .flatMap(h -> h.interview().stream())
                .anyMatch(interview -> interview.interviewers().contains(user.id()));
        return listed
                || user.canonical()
                        .filter(address -> call.cast().users().contains(user.id())
                                && call.call().canonicalAddresses().contains(address))
                        .isPresent();
    }

    private void deny(String address) {
        denied.put(address, "candidate");
    }
}
