package app.pinbridge.engine.world;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.FactView.Posting;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.call.Span;
import app.pinbridge.engine.key.CallKeys;
import app.pinbridge.engine.key.KeyForms;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What should be known next, from what is known. */
final class Wants {
    /** How far from the call an interviewer's other interviews matter. */
    private static final Duration HOURS_AROUND = Duration.ofMinutes(150);
    /** How far from the call other calls of an interview's people matter. */
    private static final Duration RIVALS_WITHIN = Duration.ofHours(36);

    private static final int MOST_RECORDS_OF_A_KEY = 60;
    private static final int MOST_NAMESAKES = 20;

    private final CallKeys start;
    private final Optional<Span> window;
    private final List<String> hours;
    private final Map<String, List<Key>> hoursOfUsers = new HashMap<>();
    private final FactReader reader;

    Wants(CallReading call, FactReader reader, Collection<String> named) {
        this.start = CallKeys.of(call, reader.settings());
        this.start.subjects().addAll(named);
        this.window = call.times()
                .slot()
                .map(slot -> call.times().held().map(slot::with).orElse(slot));
        this.hours = window.map(span -> KeyForms.hours(
                        span.start().minus(HOURS_AROUND), span.end().plus(HOURS_AROUND)))
                .orElse(List.of());
        this.reader = reader;
    }

    /** All that is wanted as far as facts and postings are known. */
    Wanted from(Map<String, Event<?>> facts, Map<Key, Posting> postings) {
        Wanted wanted = new Wanted(new TreeSet<>(start.subjects()));
        wanted.near().addAll(start.subjects());
        start.keys().forEach(key -> take(key, wanted, postings, true));
        start.names().forEach(key -> namesakes(key, wanted, postings));
        // Again, because an interview found through an applicant leads to users, and through a user to applicants.
        Map<String, Wanted.Closeness> expanded = new HashMap<>();
        int known = -1;
        for (int pass = 0; pass < 3 && wanted.size() != known; pass++) {
            known = wanted.size();
            for (String subject : List.copyOf(wanted.subjects())) {
                Wanted.Closeness closeness = wanted.closeness(subject);
                Event<?> event = facts.get(subject);
                // What it leads to follows from how close it is: as close as before, it leads nowhere new.
                if (event != null && !event.data().deleted() && expanded.put(subject, closeness) != closeness) {
                    expand(event, wanted, facts, postings);
                }
            }
        }
        return wanted;
    }

    private void expand(Event<?> event, Wanted wanted, Map<String, Event<?>> facts, Map<Key, Posting> postings) {
        switch (event.data()) {
            case AtsUser user -> hoursOf(user, wanted, postings);
            case AtsApplication application -> {
                Optional.ofNullable(application.jobId())
                        .ifPresent(id -> wanted.subjects().add("jobs/" + id));
                applicant(reader.applicant(application), wanted, postings);
            }
            case AtsJobSeeker seeker -> applicant(reader.applicant(seeker), wanted, postings);
            case AtsInterview interview -> interview(reader.interview(interview), wanted, facts, postings);
            case AtsJob job -> {
                Optional.ofNullable(job.recruiterUserId())
                        .ifPresent(id -> wanted.subjects().add("users/" + id));
                Optional.ofNullable(job.hiringManagerUserId())
                        .ifPresent(id -> wanted.subjects().add("users/" + id));
            }
            default -> {}
        }
    }

    /** Interviews of the people in the call, at the time of the call. */
    private void hoursOf(AtsUser user, Wanted wanted, Map<Key, Posting> postings) {
        if (!wanted.near().contains("users/" + user.id())) {
            return;
        }
        hoursOfUsers
                .computeIfAbsent(user.id(), id -> KeyForms.interviewerHours(id, hours))
                .forEach(key -> take(key, wanted, postings, true));
    }

    private void applicant(Applicant applicant, Wanted wanted, Map<Key, Posting> postings) {
        boolean near = wanted.near().contains(applicant.subject());
        applicant.mergedInto().ifPresent(wanted.subjects()::add);
        if (!near && !wanted.kin().contains(applicant.subject())) {
            return;
        }
        take(KeyForms.of(applicant.subject()), wanted, postings, true);
        kin(KeyForms.mergedInto(applicant.subject()), wanted, postings);
        applicant.mergedInto().ifPresent(wanted.near()::add);
        if (near) {
            applicant.candidateId().ifPresent(id -> kin(KeyForms.candidate(id), wanted, postings));
            applicant.canonical().ifPresent(address -> kin(KeyForms.email(address), wanted, postings));
            applicant.phone().ifPresent(number -> kin(KeyForms.phone(number), wanted, postings));
            window.ifPresent(span -> applicant
                    .canonical()
                    .ifPresent(address ->
                            take(KeyForms.callMail(address, KeyForms.day(span.start())), wanted, postings, false)));
        }
        if (applicant.hiredAt().isPresent()) {
            applicant.name().ifPresent(name -> KeyForms.names(name).forEach(key -> take(key, wanted, postings, false)));
        }
    }

    /** Other records of the same person, maybe: their interviews matter too. */
    private static void kin(Key key, Wanted wanted, Map<Key, Posting> postings) {
        take(key, wanted, postings, false);
        wanted.kin().addAll(postings.getOrDefault(key, Posting.NONE).subjects());
    }

    private void interview(
            Interview interview, Wanted wanted, Map<String, Event<?>> facts, Map<Key, Posting> postings) {
        boolean near = wanted.near().contains(interview.subject());
        interview.applicant().ifPresent(subject -> {
            wanted.subjects().add(subject);
            if (near) {
                wanted.near().add(subject);
            }
        });
        interview.interviewers().forEach(id -> wanted.subjects().add("users/" + id));
        interview.rooms().forEach(room -> {
            if (!room.personal()) {
                take(KeyForms.room(room.text()), wanted, postings, false);
            }
        });
        boolean rivals = near
                && window.isPresent()
                && interview.slot().isPresent()
                && window.get().startsApart(interview.slot().get()).compareTo(RIVALS_WITHIN) <= 0;
        if (rivals) {
            rivals(interview, interview.slot().get(), wanted, facts, postings);
        }
    }

    /** Calls that may claim the same interview. */
    private void rivals(
            Interview interview, Span slot, Wanted wanted, Map<String, Event<?>> facts, Map<Key, Posting> postings) {
        interview
                .rooms()
                .forEach(room ->
                        take(KeyForms.callRoomOn(room.text(), KeyForms.day(slot.start())), wanted, postings, false));
        take(KeyForms.callCapture(interview.id()), wanted, postings, false);
        var people = new TreeSet<String>();
        interview.interviewers().forEach(id -> {
            Event<?> event = facts.get("users/" + id);
            if (event != null && event.data() instanceof AtsUser user) {
                reader.user(user).canonical().ifPresent(people::add);
            }
        });
        interview
                .applicant()
                .map(facts::get)
                .flatMap(event -> reader.applicant(event.data()))
                .flatMap(Applicant::canonical)
                .ifPresent(people::add);
        people.forEach(
                address -> take(KeyForms.callMail(address, KeyForms.day(slot.start())), wanted, postings, false));
    }

    /** People of a name, as long as it is no name that many have. */
    private static void namesakes(Key key, Wanted wanted, Map<Key, Posting> postings) {
        wanted.keys().add(key);
        Posting posting = postings.getOrDefault(key, Posting.NONE);
        wanted.subjects().addAll(first(posting.subjects(), MOST_NAMESAKES));
    }

    private static void take(Key key, Wanted wanted, Map<Key, Posting> postings, boolean near) {
        wanted.keys().add(key);
        Posting posting = postings.getOrDefault(key, Posting.NONE);
        List<String> subjects = first(posting.subjects(), MOST_RECORDS_OF_A_KEY);
        wanted.subjects().addAll(subjects);
        if (near) {
            wanted.near().addAll(subjects);
        }
    }

    private static List<String> first(List<String> subjects, int most) {
        return subjects.size() <= most ? subjects : subjects.subList(0, most);
    }
}
