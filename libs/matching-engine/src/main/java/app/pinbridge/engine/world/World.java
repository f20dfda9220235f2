package app.pinbridge.engine.world;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.FactView.Posting;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.identity.Aliases;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts within reach of one call, typed. Everything in it is sorted by id or subject. */
public final class World {
    private final NavigableMap<String, Event<?>> facts;
    private final Map<Key, Posting> postings;
    private final NavigableSet<String> cut = new TreeSet<>();
    private final NavigableMap<String, Colleague> users = new TreeMap<>();
    private final NavigableMap<String, AtsJob> jobs = new TreeMap<>();
    private final NavigableMap<String, Applicant> applicants = new TreeMap<>();
    private final NavigableMap<String, Interview> interviews = new TreeMap<>();
    private final NavigableMap<String, CallReading> calls = new TreeMap<>();
    private final Map<String, Colleague> usersByAddress = new HashMap<>();
    private final Map<String, Colleague> formerByAddress = new HashMap<>();
    private final Aliases aliases;
    private final People people;

    private World(NavigableMap<String, Event<?>> facts, Map<Key, Posting> postings, Set<Key> cut, FactReader reader) {
        this.facts = facts;
        this.postings = postings;
        cut.forEach(key -> this.cut.add(listOf(key)));
        for (Event<?> event : facts.values()) {
            take(event, reader);
        }
        for (Colleague user : users.values()) {
            Map<String, Colleague> byAddress = user.live() ? usersByAddress : formerByAddress;
            user.canonical().ifPresent(address -> byAddress.putIfAbsent(address, user));
        }
        this.aliases = reader.aliases();
        this.people = new People(applicants.values(), aliases);
    }

    static World of(NavigableMap<String, Event<?>> facts, Map<Key, Posting> postings, Set<Key> cut, FactReader reader) {
        return new World(facts, postings, cut, reader);
    }

    private static String listOf(Key key) {
        return key.text()
                .substring(0, key.text().indexOf(':'))
                .replace("url", "room")
                .replace('-', '_');
    }

    private void take(Event<?> event, FactReader reader) {
        switch (event.data()) {
            case AtsUser user -> users.put(user.id(), reader.user(user));
            case AtsJob job -> jobs.put(job.id(), job);
            case AtsInterview interview -> interviews.put(interview.id(), reader.interview(interview));
            case Call call -> {
                if (!call.deleted()) {
                    calls.put(call.callId(), reader.call(call));
                }
            }
            case AtsApplication data -> applicants.put(event.subject(), reader.applicant(data));
            case AtsJobSeeker data -> applicants.put(event.subject(), reader.applicant(data));
            default -> {}
        }
    }

    /** Standing snapshots that were found, by subject. */
    public NavigableMap<String, Event<?>> facts() {
        return facts;
    }

    /** What a key leads to. */
    public Posting posting(Key key) {
        return postings.getOrDefault(key, Posting.NONE);
    }

    /** What was found by lists that are longer than what was looked at of them: {@code name}, {@code call_room}. */
    public NavigableSet<String> cut() {
        return cut;
    }

    /** Users by id, deleted ones too. */
    public NavigableMap<String, Colleague> users() {
        return users;
    }

    /** The user who is not deleted and has this canonical address; of several the first by id. */
    public Optional<Colleague> userWithAddress(String canonical) {
        return Optional.ofNullable(usersByAddress.get(canonical));
    }

    /** Who is or was a user with this canonical address: who left since was one of the customer's people on a call all the same. */
    public Optional<Colleague> colleagueWithAddress(String canonical) {
        return userWithAddress(canonical).or(() -> Optional.ofNullable(formerByAddress.get(canonical)));
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

    /** Other addresses of people. */
    public Aliases aliases() {
        return aliases;
    }

    /** Who is who among the applicants. */
    public People people() {
        return people;
    }

    /** The job with this id, if it is known and not deleted. */
    public Optional<AtsJob> job(String id) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> !job.deleted());
    }

    /** Jobs within reach by id, deleted ones too. */
    public NavigableMap<String, AtsJob> jobs() {
        return jobs;
    }

    /** The user with this id, if there and not deleted. */
    public Optional<Colleague> user(String id) {
        return Optional.ofNullable(users.get(id)).filter(Colleague::live);
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
