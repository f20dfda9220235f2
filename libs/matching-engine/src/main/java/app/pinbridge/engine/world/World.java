package app.pinbridge.engine.world;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.FactView.Posting;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.call.CallReading;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The facts within reach of one call, typed. Everything in it is sorted by id or subject. */
public final class World {
    private final NavigableMap<String, Event<?>> facts;
    private final NavigableMap<Key, Posting> postings;
    private final NavigableMap<String, AtsUser> users = new TreeMap<>();
    private final NavigableMap<String, AtsJob> jobs = new TreeMap<>();
    private final NavigableMap<String, Applicant> applicants = new TreeMap<>();
    private final NavigableMap<String, Interview> interviews = new TreeMap<>();
    private final NavigableMap<String, CallReading> calls = new TreeMap<>();
    private final People people;

    private World(
            NavigableMap<String, Event<?>> facts, NavigableMap<Key, Posting> postings, Connection.Settings settings) {
        this.facts = facts;
        this.postings = postings;
        for (Event<?> event : facts.values()) {
            take(event, settings);
        }
        this.people = new People(applicants.values());
    }

    static World of(
            NavigableMap<String, Event<?>> facts, NavigableMap<Key, Posting> postings, Connection.Settings settings) {
        return new World(facts, postings, settings);
    }

    private void take(Event<?> event, Connection.Settings settings) {
        switch (event.data()) {
            case AtsUser user -> users.put(user.id(), user);
            case AtsJob job -> jobs.put(job.id(), job);
            case AtsInterview interview -> interviews.put(interview.id(), Interview.of(interview));
            case Call call -> {
                if (!call.deleted()) {
                    calls.put(call.callId(), CallReading.of(call, settings));
                }
            }
            case AtsApplication data -> applicants.put(event.subject(), Applicant.of(data, settings));
            case AtsJobSeeker data -> applicants.put(event.subject(), Applicant.of(data, settings));
            default -> {}
        }
    }

    static Optional<Applicant> applicant(Event<?> event, Connection.Settings settings) {
        return switch (event.data()) {
            case AtsApplication data -> Optional.of(Applicant.of(data, settings));
            case AtsJobSeeker data -> Optional.of(Applicant.of(data, settings));
            default -> Optional.empty();
        };
    }

    /** Standing snapshots that were found, by subject. */
    public NavigableMap<String, Event<?>> facts() {
        return facts;
    }

    /** What a key leads to. */
    public Posting posting(Key key) {
        return postings.getOrDefault(key, Posting.NONE);
    }

    /** Users by id, deleted ones too. */
    public NavigableMap<String, AtsUser> users() {
        return users;
    }

    /** Interviews by id, deleted and cancelled ones too. */
    public NavigableMap<String, Interview> interviews() {
        return interviews;
    }

    /** Calls by id: the one in question and those that may claim the same interviews. */
    public NavigableMap<String, CallReading> calls() {
        return calls;
    }

    /** Applications and job seekers by subject, deleted and merged ones too. */
    public NavigableMap<String, Applicant> applicants() {
        return applicants;
    }

    /** Who is who among the applicants. */
    public People people() {
        return people;
    }

    /** The job with this id, if it is known and not deleted. */
    public Optional<AtsJob> job(String id) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> !job.deleted());
    }

    /** The user with this id, if there and not deleted. */
    public Optional<AtsUser> user(String id) {
        return Optional.ofNullable(users.get(id)).filter(user -> !user.deleted());
    }

    /** The record that stands for a subject: itself, or what it was merged into; none when deleted. */
    public Optional<Applicant> survivor(String subject) {
        Optional<Applicant> found = Optional.ofNullable(applicants.get(subject));
        for (int i = 0; i < 5 && found.flatMap(Applicant::mergedInto).isPresent(); i++) {
            found = found.flatMap(Applicant::mergedInto).flatMap(into -> Optional.ofNullable(applicants.get(into)));
        }
        return found.filter(
                applicant -> !applicant.deleted() && applicant.mergedInto().isEmpty());
    }
}
