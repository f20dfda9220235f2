package app.pinbridge.engine.world;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.engine.FactView.Posting;
import app.pinbridge.engine.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is within reach of one call: subjects and keys that are wanted, what is known of them, and how close each is. It only
 * grows, and what it grows to does not depend on the order in which things become known. A fact leads on when it is known, and
 * again when it turns out to be closer or when something that it waits for becomes known.
 */
final class Reach {
    private static final int USUAL_SUBJECTS = 32;
    private static final int USUAL_KEYS = 64;

    private final NavigableMap<String, Event<?>> facts = new TreeMap<>();
    private final Map<Key, Posting> postings = HashMap.newHashMap(USUAL_KEYS);
    private final Set<String> subjects = HashSet.newHashSet(USUAL_SUBJECTS);
    private final Set<String> near = HashSet.newHashSet(USUAL_SUBJECTS);
    private final Set<String> kin = new HashSet<>();
    private final Set<String> namesakes = new HashSet<>();
    private final Set<String> around = new HashSet<>();
    private final Set<String> reached = HashSet.newHashSet(USUAL_SUBJECTS);
    private final Map<Key, EnumSet<Follow>> keys = HashMap.newHashMap(USUAL_KEYS);
    private final Map<Key, Set<Key>> instead = new HashMap<>();
    private final Set<Key> cut = new HashSet<>();
    private final Map<String, Set<String>> waiting = new HashMap<>();
    private final LinkedHashSet<String> leading = new LinkedHashSet<>();
    private List<String> freshSubjects = new ArrayList<>(USUAL_SUBJECTS);
    private List<Key> freshKeys = new ArrayList<>(USUAL_KEYS);

    /** What becomes of the subjects behind a key. */
    enum Follow {
        /** They are within reach. */
        REACHED(60),
        /** They were found from the call itself. */
        NEAR(60),
        /** They may be of the person of a record that is near. */
        KIN(60),
        /** Interviews of a record are near, records that were merged into it may be of its person. */
        RECORD(60),
        /** Interviews at about the time of the call: whether they are within reach, their own slot tells. */
        AROUND(60),
        /** They are people of a name, as long as it is no name that many have. */
        NAMESAKE(20);

        private final int most;

        Follow(int most) {
            this.most = most;
        }
    }

    /** A fact that everything begins with; it leads nowhere by itself. */
    void begin(Event<?> event) {
        subjects.add(event.subject());
        reached.add(event.subject());
        facts.put(event.subject(), event);
    }

    void want(String subject) {
        look(subject);
        if (reached.add(subject)) {
            again(subject);
        }
    }

    /** Looks what a subject is, before it is known whether it is within reach. */
    private void look(String subject) {
        if (subjects.add(subject)) {
            freshSubjects.add(subject);
        }
    }

    /** A wanted subject that was found from the call itself. */
    void wantNear(String subject) {
        want(subject);
        if (near.add(subject)) {
            again(subject);
        }
    }

    boolean isNear(String subject) {
        return near.contains(subject);
    }

    /** Whether it was found by a name on the call. */
    boolean isNamesake(String subject) {
        return namesakes.contains(subject);
    }

    boolean isKin(String subject) {
        return kin.contains(subject);
    }

    /** Whether it was found at about the time of the call. */
    boolean isAround(String subject) {
        return around.contains(subject);
    }

    /** Whether it is within reach; what was only looked at is not. */
    boolean isReached(String subject) {
        return reached.contains(subject);
    }

    void want(Key key, Follow follow) {
        EnumSet<Follow> follows = keys.get(key);
        if (follows == null) {
            keys.put(key, EnumSet.of(follow));
            freshKeys.add(key);
        } else if (follows.add(follow)) {
            Optional.ofNullable(postings.get(key)).ifPresent(posting -> follow(key, posting, follow));
        }
    }

    void want(Collection<Key> all, Follow follow) {
        for (Key key : all) {
            want(key, follow);
        }
    }

    /**
     * Wants a key that many may carry.
     *
     * @param finer wanted as well where more carry it than are looked at
     */
    void want(Key key, Collection<Key> finer, Follow follow) {
        want(key, follow);
        Set<Key> known = instead.computeIfAbsent(key, absent -> new HashSet<>());
        known.addAll(finer);
        Optional.ofNullable(postings.get(key)).filter(Reach::crowded).ifPresent(posting -> want(finer, follow));
    }

    /** What stands of a subject; when nothing is known yet, who asked leads on again once it is. */
    Optional<Event<?>> fact(String subject, String asking) {
        Event<?> known = facts.get(subject);
        if (known == null) {
            waiting.computeIfAbsent(subject, absent -> new HashSet<>()).add(asking);
        }
        return Optional.ofNullable(known);
    }

    /** The next fact that leads on, until there is none. */
    Optional<Event<?>> next() {
        return leading.isEmpty() ? Optional.empty() : Optional.ofNullable(facts.get(leading.removeFirst()));
    }

    /** Keys that were wanted since this was last asked. */
    List<Key> freshKeys() {
        List<Key> fresh = freshKeys;
        freshKeys = new ArrayList<>();
        return fresh;
    }

    /** As {@link #freshKeys}, of subjects. */
    List<String> freshSubjects() {
        List<String> fresh = freshSubjects;
        freshSubjects = new ArrayList<>();
        return fresh;
    }

    /** Learns who carries keys; one that nobody carries is left out. */
    void learnPostings(Map<Key, Posting> found) {
        found.forEach((key, posting) -> {
            postings.put(key, posting);
            EnumSet<Follow> follows = keys.getOrDefault(key, EnumSet.noneOf(Follow.class));
            follows.forEach(follow -> follow(key, posting, follow));
            if (crowded(posting)) {
                follows.forEach(follow -> want(instead.getOrDefault(key, Set.of()), follow));
            }
        });
    }

    /** Learns what stands; what is not there is left out. */
    void learnFacts(Map<String, Event<?>> found) {
        facts.putAll(found);
        found.keySet().forEach(subject -> {
            again(subject);
            waiting.getOrDefault(subject, Collections.emptySet()).forEach(this::again);
        });
    }

    /** What stands within reach. */
    NavigableMap<String, Event<?>> facts() {
        if (facts.size() > reached.size()) {
            facts.keySet().retainAll(reached);
        }
        return facts;
    }

    Map<Key, Posting> postings() {
        return postings;
    }

    private static boolean crowded(Posting posting) {
        return posting.truncated() || posting.subjects().size() > Follow.NEAR.most;
    }

    /** Keys that more carry than were looked at, where no finer key took their place. */
    Set<Key> cut() {
        Set<Key> left = new HashSet<>(cut);
        left.removeIf(key -> !instead.getOrDefault(key, Set.of()).isEmpty());
        return left;
    }

    private void follow(Key key, Posting posting, Follow follow) {
        List<String> carriers = posting.subjects();
        if (posting.truncated() || carriers.size() > follow.most) {
            cut.add(key);
        }
        for (String subject : carriers.size() <= follow.most ? carriers : carriers.subList(0, follow.most)) {
            switch (follow) {
                case NEAR -> wantNear(subject);
                case AROUND -> lookAround(subject);
                case RECORD -> ofRecord(subject);
                case REACHED, KIN -> want(subject);
                case NAMESAKE -> namesake(subject);
            }
        }
        if (follow == Follow.KIN) {
            carriers.forEach(this::kin);
        }
    }

    private void namesake(String subject) {
        want(subject);
        if (namesakes.add(subject)) {
            again(subject);
        }
    }

    private void ofRecord(String subject) {
        if (subject.startsWith("interviews/")) {
            wantNear(subject);
        } else {
            want(subject);
            kin(subject);
        }
    }

    private void lookAround(String subject) {
        look(subject);
        if (around.add(subject)) {
            again(subject);
        }
    }

    private void kin(String subject) {
        if (kin.add(subject)) {
            again(subject);
        }
    }

    private void again(String subject) {
        Event<?> known = facts.get(subject);
        if (known != null && leadsOn(known.data())) {
            leading.add(subject);
        }
    }

    /** Who left and what was cancelled tell of calls that were held; a record that is gone tells nothing. */
    private static boolean leadsOn(EventData data) {
        return !data.deleted() || data instanceof AtsUser || data instanceof AtsInterview;
    }
}
