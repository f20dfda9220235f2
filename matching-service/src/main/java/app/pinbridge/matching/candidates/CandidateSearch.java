package app.pinbridge.matching.candidates;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.engine.Keys;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.calls.Suggested;
import app.pinbridge.matching.candidates.Candidate.Slot;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.KeyRef;
import app.pinbridge.matching.fact.KeyTable;
import app.pinbridge.matching.fact.PersonWords;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.fact.StoredFact;
import app.pinbridge.matching.fact.WordTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Finds candidates by the beginnings of their names or by address. */
@ApplicationScoped
public class CandidateSearch {
    /** The most that are found. */
    public static final int MOST = 20;

    private static final int MOST_WORDS = 6;
    private static final int MOST_INTERVIEWS = 10;

    private final Database database;

    /** A search in this database. */
    public CandidateSearch(Database database) {
        this.database = database;
    }

    /** Candidates for each of whose words something was typed; at most {@link #MOST}. */
    public List<Candidate> find(String tenantId, String query) {
        Set<String> words = PersonWords.asked(query).stream().limit(MOST_WORDS).collect(Collectors.toSet());
        if (words.isEmpty()) {
            return List.of();
        }
        return database.asTenant(tenantId, handle -> {
            List<String> subjects = WordTable.find(handle, tenantId, words, MOST);
            Map<String, EventData> people = facts(handle, tenantId, subjects);
            Map<String, List<AtsInterview>> interviews = interviews(handle, tenantId, subjects);
            Map<String, EventData> jobs = facts(
                    handle,
                    tenantId,
                    people.values().stream()
                            .map(CandidateSearch::jobId)
                            .flatMap(Optional::stream)
                            .map(id -> "jobs/" + id)
                            .toList());
            return people.entrySet().stream()
                    .map(person ->
                            candidate(person.getValue(), jobs, interviews.getOrDefault(person.getKey(), List.of())))
                    .sorted(Comparator.comparing(
                            candidate -> Objects.requireNonNullElse(candidate.candidateName(), "")))
                    .toList();
        });
    }

    private static Map<String, EventData> facts(Handle transaction, String tenantId, Collection<String> subjects) {
        List<Ref> refs = subjects.stream()
                .distinct()
                .map(subject -> new Ref(tenantId, subject))
                .toList();
        return FactTable.load(transaction, refs).values().stream()
                .map(StoredFact::event)
                .collect(Collectors.toMap(Event::subject, Event::data, (one, other) -> one, TreeMap::new));
    }

    /** Live interviews by the record that they are of. */
    private static Map<String, List<AtsInterview>> interviews(
            Handle transaction, String tenantId, Collection<String> records) {
        List<KeyRef> keys = records.stream()
                .map(subject -> KeyRef.of(tenantId, Keys.ofRecord(subject)))
                .toList();
        List<String> subjects = KeyTable.postings(transaction, keys).values().stream()
                .flatMap(posting -> posting.subjects().stream())
                .toList();
        return facts(transaction, tenantId, subjects).values().stream()
                .filter(AtsInterview.class::isInstance)
                .map(AtsInterview.class::cast)
                .filter(interview -> !interview.deleted() && interview.status() != AtsInterview.Status.CANCELLED)
                .collect(Collectors.groupingBy(interview -> interview.applicationId() == null
                        ? "job_seekers/" + interview.jobSeekerId()
                        : "applications/" + interview.applicationId()));
    }

    private static Optional<String> jobId(EventData person) {
        return person instanceof AtsApplication application
                ? Optional.ofNullable(application.jobId())
                : Optional.empty();
    }

    private static Candidate candidate(EventData person, Map<String, EventData> jobs, List<AtsInterview> interviews) {
        Optional<String> job = jobId(person);
        Optional<AtsApplication> application =
                person instanceof AtsApplication data ? Optional.of(data) : Optional.empty();
        Optional<AtsJobSeeker> seeker = person instanceof AtsJobSeeker data ? Optional.of(data) : Optional.empty();
        List<Slot> slots = interviews.stream()
                .map(interview -> new Slot(interview.id(), interview.startAt()))
                .sorted(Comparator.comparing((Slot slot) -> Objects.requireNonNullElse(slot.startAt(), Instant.MIN))
                        .reversed())
                .limit(MOST_INTERVIEWS)
                .toList();
        return new Candidate(
                Suggested.name(person).orElse(null),
                application
                        .map(AtsApplication::email)
                        .or(() -> seeker.map(AtsJobSeeker::email))
                        .orElse(null),
                application.map(AtsApplication::id).orElse(null),
                seeker.map(AtsJobSeeker::id).orElse(null),
                job.orElse(null),
                job.map(id -> jobs.get("jobs/" + id)).orElse(null) instanceof AtsJob known ? known.title() : null,
                slots);
    }
}
