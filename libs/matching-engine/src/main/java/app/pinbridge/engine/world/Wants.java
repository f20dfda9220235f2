package app.pinbridge.engine.world;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.call.Span;
import app.pinbridge.engine.call.Topic;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.key.CallKeys;
import app.pinbridge.engine.key.KeyForms;
import app.pinbridge.engine.world.Reach.Follow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a call and each fact within its reach lead to. */
final class Wants {
    /** How far from the call an interviewer's other interviews matter. */
    private static final Duration HOURS_AROUND = Duration.ofMinutes(150);
    /** How long before a debrief the interviews may have been that it is about. */
    private static final Duration BEFORE_DEBRIEF = Duration.ofHours(73);
    /** How far from the call other calls of an interview's people matter. */
    private static final Duration RIVALS_WITHIN = Duration.ofHours(36);

    /** A call with more people from outside is no interview. */
    private static final int MOST_GUESTS = 20;

    private final CallReading call;
    private final Reach reach;
    private final FactReader reader;
    private final Optional<Span> window;
    /** From the first to the last hour about the call. */
    private final Optional<Span> about;

    private final List<String> hours;

    Wants(CallReading call, Reach reach, FactReader reader) {
        this.call = call;
        this.reach = reach;
        this.reader = reader;
        this.window = call.times()
                .slot()
                .map(slot -> call.times().held().map(slot::with).orElse(slot));
        this.about = window.map(span -> new Span(
                span.start()
                        .minus(Topic.debrief(call) ? BEFORE_DEBRIEF : HOURS_AROUND)
                        .truncatedTo(ChronoUnit.HOURS),
                span.end().plus(HOURS_AROUND).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS)));
        this.hours = about.map(span -> KeyForms.hours(span.start(), span.end())).orElse(List.of());
    }

    /**
     * Where the search begins.
     *
     * @param named subjects that a person named
     */
    void begin(Collection<String> named) {
        CallKeys start = CallKeys.of(call, reader.settings(), reader.aliases());
        start.subjects().forEach(reach::wantNear);
        named.forEach(reach::wantNear);
        reach.want(start.keys(), Follow.NEAR);
        reach.want(start.names(), Follow.NAMESAKE);
        call.rooms().stream()
                .filter(room -> !room.personal())
                .forEach(room -> reach.want(KeyForms.room(room.text()), CallKeys.onDays(call, room), Follow.NEAR));
    }

    /** Follows what is known until it leads to nothing that is not wanted already. */
    void goOn() {
        for (Optional<Event<?>> next = reach.next(); next.isPresent(); next = reach.next()) {
            follow(next.get());
        }
    }

    private void follow(Event<?> event) {
        switch (event.data()) {
            case AtsUser user -> hoursOf(user);
            case AtsApplication application -> {
                Optional.ofNullable(application.jobId()).ifPresent(id -> reach.want("jobs/" + id));
                applicant(reader.applicant(application));
            }
            case AtsJobSeeker seeker -> applicant(reader.applicant(seeker));
            case AtsInterview interview -> interview(reader.interview(interview));
            case AtsJob job ->
                Stream.of(job.recruiterUserId(), job.hiringManagerUserId())
                        .flatMap(Stream::ofNullable)
                        .forEach(id -> reach.want("users/" + id));
            case Call other -> guestsOf(reader.call(other));
            default -> {}
        }
    }

    /** Who was on a call at the same time: with another candidate on it, it is no recording of ours. */
    private void guestsOf(CallReading other) {
        boolean atOnce = window.isPresent()
                && other.times()
                        .held()
                        .filter(held -> held.overlap(window.get()).isPositive())
                        .isPresent();
        if (atOnce) {
            other.attendees().stream()
                    .filter(attendee -> attendee.address()
                            .filter(address -> Addresses.internal(
                                    address, reader.settings().internalDomains()))
                            .isEmpty())
                    .limit(MOST_GUESTS)
                    .forEach(this::guest);
        }
    }

    private void guest(Attendee attendee) {
        attendee.phone().ifPresent(number -> reach.want(KeyForms.phone(number), Follow.REACHED));
        attendee.canonical().ifPresent(address -> {
            reach.want(KeyForms.email(address), Follow.REACHED);
            reader.aliases().of(address).forEach(known -> reach.want(KeyForms.email(known), Follow.REACHED));
        });
    }

    /** Interviews of the people in the call, at the time of the call. */
    private void hoursOf(AtsUser user) {
        boolean leads =
                reader.user(user).canonical().filter(call.leads()::contains).isPresent();
        if (leads && reach.isNear("users/" + user.id())) {
            reach.want(KeyForms.interviewerHours(user.id(), hours), Follow.AROUND);
        }
    }

    private void applicant(Applicant applicant) {
        boolean near = reach.isNear(applicant.subject());
        applicant.mergedInto().ifPresent(reach::want);
        if (reach.isNamesake(applicant.subject())) {
            reach.want(KeyForms.of(applicant.subject()), Follow.RECORD);
        }
        if (!near && !reach.isKin(applicant.subject())) {
            return;
        }
        reach.want(KeyForms.of(applicant.subject()), Follow.RECORD);
        applicant.mergedInto().ifPresent(reach::wantNear);
        if (near) {
            applicant.candidateId().ifPresent(id -> reach.want(KeyForms.candidate(id), Follow.KIN));
            applicant.phone().ifPresent(number -> reach.want(KeyForms.phone(number), Follow.KIN));
            applicant.canonical().ifPresent(address -> {
                reach.want(KeyForms.email(address), Follow.KIN);
                window.ifPresent(
                        span -> reach.want(KeyForms.callMail(address, KeyForms.day(span.start())), Follow.REACHED));
            });
        }
        if (applicant.hiredAt().isPresent()) {
            applicant.name().ifPresent(name -> reach.want(KeyForms.names(name), Follow.REACHED));
        }
    }

    private void interview(Interview interview) {
        if (reach.isAround(interview.subject()) && isAbout(interview)) {
            reach.wantNear(interview.subject());
        }
        if (!reach.isReached(interview.subject())) {
            return;
        }
        boolean near = reach.isNear(interview.subject());
        interview.applicant().ifPresent(near ? reach::wantNear : reach::want);
        interview.interviewers().forEach(id -> reach.want("users/" + id));
        interview.rooms().forEach(room -> {
            if (!room.personal()) {
                reach.want(KeyForms.room(room.text()), Follow.REACHED);
            }
        });
        boolean rivals = near
                && window.isPresent()
                && interview.slot().isPresent()
                && window.get().startsApart(interview.slot().get()).compareTo(RIVALS_WITHIN) <= 0;
        if (rivals) {
            rivals(interview, KeyForms.day(interview.slot().get().start()));
        }
    }

    private boolean isAbout(Interview interview) {
        return about.isPresent()
                && interview
                        .slot()
                        .filter(slot -> slot.start().isBefore(about.get().end())
                                && !slot.end().isBefore(about.get().start()))
                        .isPresent();
    }

    /** Calls that may claim the same interview. */
    private void rivals(Interview interview, LocalDate day) {
        interview.rooms().forEach(room -> {
            Key onDay = KeyForms.callRoomOn(room.text(), day);
            if (room.personal()) {
                reach.want(onDay, Follow.REACHED);
            } else {
                reach.want(KeyForms.callRoom(room.text()), List.of(onDay), Follow.REACHED);
            }
        });
        reach.want(KeyForms.callCapture(interview.id()), Follow.REACHED);
        Stream<String> interviewers = interview.interviewers().stream()
                .flatMap(id -> reach.fact("users/" + id, interview.subject()).stream())
                .flatMap(event ->
                        event.data() instanceof AtsUser user ? reader.user(user).canonical().stream() : Stream.empty());
        Stream<String> candidate = interview
                .applicant()
                .flatMap(subject -> reach.fact(subject, interview.subject()))
                .flatMap(event -> reader.applicant(event.data()))
                .flatMap(Applicant::canonical)
                .stream();
        Stream.concat(interviewers, candidate)
                .forEach(address -> reach.want(KeyForms.callMail(address, day), Follow.REACHED));
    }
}
