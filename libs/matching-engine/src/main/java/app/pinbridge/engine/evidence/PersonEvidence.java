package app.pinbridge.engine.evidence;

import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.names.NameComparison;
import app.pinbridge.engine.names.NameFit;
import app.pinbridge.engine.names.PersonName;
import app.pinbridge.engine.names.TextNames;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Interview;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the applicant was on the call: by address, number and name. */
final class PersonEvidence {
    private final CallCase call;
    private final Guests guests;

    PersonEvidence(CallCase call) {
        this.call = call;
        this.guests = new Guests(call);
    }

    Finding email(Applicant applicant, Optional<Interview> interview) {
        NavigableSet<String> theirs = addresses(applicant);
        for (Attendee attendee : guests.candidates(interview)) {
            Optional<String> met = attendee.canonical().filter(theirs::contains);
            if (met.isPresent() && !call.entersForTheNext(attendee, applicant)) {
                boolean alone = call.world().people().withAddress(met.get()).size() == 1;
                return Finding.of(
                        alone ? Level.EMAIL_EXACT : Level.EMAIL_SHARED,
                        attendee.writtenAddress().orElse(met.get()),
                        met.get());
            }
        }
        String person = call.world().people().person(applicant);
        Optional<Attendee> other = call.present().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(person))
                .map(java.util.Map.Entry::getValue)
                .filter(attendee -> attendee.canonical().isPresent())
                .filter(attendee -> !attendee.walkedIn() && !call.cameAtTheEnd(attendee))
                .findFirst();
        String expected = applicant.email().orElse("no address");
        if (other.isPresent()) {
            return Finding.of(
                    Level.EMAIL_OTHER, other.get().address().orElse(other.get().shown()), expected);
        }
        return strangers(expected);
    }

    private Finding strangers(String expected) {
        List<Attendee> written = call.cast().outside().stream()
                .filter(attendee -> attendee.address().isPresent())
                .toList();
        if (written.isEmpty()) {
            return Finding.of(Level.EMAIL_NONE);
        }
        String shown = written.stream()
                .flatMap(attendee -> attendee.address().stream())
                .collect(Collectors.joining(", "));
        boolean relayed = written.stream().anyMatch(Attendee::relayed);
        return Finding.of(relayed ? Level.EMAIL_RELAY : Level.EMAIL_UNKNOWN, shown, expected);
    }

    Finding phone(Applicant applicant) {
        NavigableSet<String> theirs = new TreeSet<>();
        call.world()
                .people()
                .records(applicant)
                .forEach(record -> record.phone().ifPresent(theirs::add));
        for (Attendee attendee : call.cast().outside()) {
            Optional<String> met = attendee.phone().filter(theirs::contains);
            if (met.isPresent() && !call.entersForTheNext(attendee, applicant)) {
                boolean alone = call.world().people().withPhone(met.get()).size() == 1;
                return Finding.of(alone ? Level.PHONE_EXACT : Level.PHONE_SHARED, met.get(), met.get());
            }
        }
        String person = call.world().people().person(applicant);
        return call.present().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(person))
                .map(java.util.Map.Entry::getValue)
                .filter(attendee ->
                        attendee.canonical().isEmpty() && attendee.phone().isPresent())
                .findFirst()
                .map(attendee -> Finding.of(
                        Level.PHONE_OTHER,
                        attendee.phone().orElse(""),
                        applicant.phone().orElse("no number")))
                .orElse(Finding.of(Level.PHONE_NONE));
    }

    Finding name(Applicant applicant) {
        List<PersonName> known = names(applicant);
        if (known.isEmpty()) {
            return Finding.of(Level.NAME_UNKNOWN);
        }
        NameFit best = NameFit.DIFFERENT;
        Optional<String> shown = Optional.empty();
        List<Attendee> attendees = new ArrayList<>(call.cast().outside());
        attendees.addAll(call.employeesLike(applicant));
        for (Attendee attendee : attendees) {
            if (namedByASharedMailbox(attendee) || call.entersForTheNext(attendee, applicant)) {
                continue;
            }
            for (PersonName name : known) {
                NameFit fit = attendee.name()
                        .map(theirs -> NameComparison.compare(theirs, name))
                        .orElse(NameFit.UNKNOWN);
                if (attendee.name().isPresent() && (shown.isEmpty() || fit.compareTo(best) < 0)) {
                    best = fit;
                    shown = Optional.of(attendee.shown());
                }
            }
        }
        boolean titled = known.stream().anyMatch(this::titled);
        String ats = known.getFirst().shown();
        if (titled && !best.supports()) {
            return Finding.of(Level.NAME_TITLE, call.call().shownTitle(), ats);
        }
        return shown.isEmpty() ? Finding.of(Level.NAME_NONE) : Finding.of(level(best), shown.get(), ats);
    }

    /** Whether the title has the name, and not only what one of our own on the call is called too. */
    private boolean titled(PersonName name) {
        List<String> title = call.call().titleWords();
        return TextNames.contains(title, name)
                && call.cast().own().stream()
                        .flatMap(attendee -> attendee.name().stream())
                        .noneMatch(own -> TextNames.meansAnother(title, name, own));
    }

    /** What a mailbox of several people is called is not the name of whoever came. */
    private boolean namedByASharedMailbox(Attendee attendee) {
        return attendee.shown().indexOf('@') > 0
                && attendee.canonical()
                        .filter(address ->
                                call.world().people().withAddress(address).size() > 1)
                        .isPresent();
    }

    private static Level level(NameFit fit) {
        return switch (fit) {
            case SAME -> Level.NAME_SAME;
            case CLOSE -> Level.NAME_CLOSE;
            case PART -> Level.NAME_PART;
            case MIXED -> Level.NAME_MIXED;
            case UNKNOWN -> Level.NAME_UNKNOWN;
            case DIFFERENT -> Level.NAME_DIFFERENT;
        };
    }

    private NavigableSet<String> addresses(Applicant applicant) {
        NavigableSet<String> found = new TreeSet<>();
        for (Applicant record : call.world().people().records(applicant)) {
            record.canonical().ifPresent(address -> {
                found.add(address);
                call.aliases().known(address).map(Addresses::canonical).ifPresent(found::add);
            });
        }
        return found;
    }

    private List<PersonName> names(Applicant applicant) {
        List<PersonName> found = new ArrayList<>();
        applicant.name().ifPresent(found::add);
        call.world().people().records(applicant).stream()
                .flatMap(record -> record.name().stream())
                .filter(name -> !found.contains(name))
                .forEach(found::add);
        return found;
    }
}
