package app.pinbridge.engine.evidence;

import app.pinbridge.contracts.AtsJob;
import app.pinbridge.engine.names.CommonNames;
import app.pinbridge.engine.names.TextNames;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Interview;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Weighs one call against records. */
public final class Scorer {
    private final CallCase call;
    private final Model model;
    private final PersonEvidence person;
    private final MeetingEvidence meeting;
    private final Map<String, OfApplicant> known = new HashMap<>();

    /** What the call says of an applicant, whatever the interview. */
    private record OfApplicant(
            Finding link, Finding phone, Finding name, Finding title, Finding place, Finding state) {}

    /** A scorer for one call. */
    public Scorer(CallCase call, Model model) {
        this.call = call;
        this.model = model;
        this.person = new PersonEvidence(call);
        this.meeting = new MeetingEvidence(call);
    }

    /** The call against an interview of an applicant. */
    public Hypothesis interview(Interview interview, Applicant applicant) {
        OfApplicant found = of(applicant);
        Finding email = person.email(applicant, Optional.of(interview));
        Finding name = name(found.name(), email, found.phone());
        return Hypothesis.of(
                Optional.of(interview),
                applicant,
                List.of(
                        Finding.of(Level.PRIOR_INTERVIEW),
                        capture(interview),
                        found.link(),
                        meeting.room(interview, applicant),
                        email,
                        found.phone(),
                        name,
                        frequency(applicant, name),
                        meeting.time(interview),
                        meeting.interviewer(interview),
                        found.title(),
                        found.place(),
                        found.state()),
                model);
    }

    /** The call against an applicant without an interview. */
    public Hypothesis application(Applicant applicant) {
        OfApplicant found = of(applicant);
        Finding email = person.email(applicant, Optional.empty());
        Finding name = name(found.name(), email, found.phone());
        return Hypothesis.of(
                Optional.empty(),
                applicant,
                List.of(
                        Finding.of(Level.PRIOR_APPLICATION),
                        Finding.of(Level.CAPTURE_NONE),
                        found.link(),
                        Finding.of(Level.ROOM_NONE),
                        email,
                        found.phone(),
                        name,
                        frequency(applicant, name),
                        Finding.of(Level.TIME_NO_INTERVIEW),
                        Finding.of(Level.INTERVIEWER_UNKNOWN),
                        found.title(),
                        Finding.of(Level.PLACE_NONE),
                        found.state()),
                model);
    }

    private OfApplicant of(Applicant applicant) {
        return known.computeIfAbsent(
                applicant.subject(),
                absent -> new OfApplicant(
                        link(applicant),
                        person.phone(applicant),
                        person.name(applicant),
                        title(applicant),
                        place(applicant),
                        state(applicant)));
    }

    /** What a name says beside an address that is the person's own was said by the address. */
    private static Finding name(Finding name, Finding email, Finding phone) {
        boolean known = email.level() == Level.EMAIL_EXACT || phone.level() == Level.PHONE_EXACT;
        if (!known) {
            return name;
        }
        return switch (name.level()) {
            case NAME_SAME, NAME_CLOSE, NAME_TITLE, NAME_PART ->
                new Finding(Level.NAME_WITH_ADDRESS, name.call(), name.ats());
            case NAME_DIFFERENT, NAME_MIXED -> new Finding(Level.NAME_AGAINST_ADDRESS, name.call(), name.ats());
            default -> name;
        };
    }

    /** A name that many have says less, and only where a name says something at all. */
    private static Finding frequency(Applicant applicant, Finding name) {
        return switch (name.level()) {
            case NAME_SAME, NAME_CLOSE, NAME_TITLE ->
                Finding.of(
                        applicant.name().filter(CommonNames::common).isPresent()
                                ? Level.FREQUENCY_COMMON
                                : Level.FREQUENCY_RARE);
            default -> Finding.of(Level.FREQUENCY_NONE);
        };
    }

    private Finding capture(Interview interview) {
        boolean same =
                call.call().captureInterviewId().filter(interview.id()::equals).isPresent();
        return same ? Finding.of(Level.CAPTURE_SAME, interview.id(), interview.id()) : Finding.of(Level.CAPTURE_NONE);
    }

    private Finding link(Applicant applicant) {
        var linked = call.linked();
        if (linked.isEmpty()) {
            return Finding.of(Level.LINK_NONE);
        }
        String shown = String.join(", ", linked.keySet());
        if (linked.containsKey(applicant.subject())) {
            return Finding.of(Level.LINK_SAME, shown, applicant.subject());
        }
        boolean samePerson =
                linked.values().stream().anyMatch(other -> call.world().people().same(other, applicant));
        return samePerson ? Finding.of(Level.LINK_NONE) : Finding.of(Level.LINK_OTHER, shown, applicant.subject());
    }

    private Finding title(Applicant applicant) {
        Optional<String> job = applicant.jobId().flatMap(call.world()::job).map(AtsJob::title);
        return job.filter(title -> TextNames.containsPhrase(call.call().titleWords(), title))
                .map(title -> Finding.of(Level.TITLE_JOB, title, title))
                .orElse(Finding.of(Level.TITLE_NONE));
    }

    /** People who meet in person leave no link; where they meet tells something then. */
    private Finding place(Applicant applicant) {
        String location = Optional.ofNullable(call.call().data().location()).orElse("");
        if (location.isBlank() || !call.call().rooms().isEmpty()) {
            return Finding.of(Level.PLACE_NONE);
        }
        List<String> words = TextNames.words(location);
        return applicant.jobId().flatMap(call.world()::job).map(AtsJob::location).stream()
                .flatMap(place -> Stream.of(place.name(), place.city()))
                .filter(Objects::nonNull)
                .filter(place -> TextNames.containsPhrase(words, place))
                .findFirst()
                .map(place -> Finding.of(Level.PLACE_SAME, location, place))
                .orElse(Finding.of(Level.PLACE_NONE));
    }

    private static Finding state(Applicant applicant) {
        return Finding.of(applicant.live() ? Level.STATE_LIVE : Level.STATE_CLOSED);
    }
}
