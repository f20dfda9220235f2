package app.pinbridge.engine.call;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.engine.names.TextNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a call says that it is about.
 *
 * @param said the kind that its meeting type or its title names
 * @param titled the kind that its title names
 * @param typed whether somebody set the meeting type
 * @param hiring whether its title speaks of hiring
 * @param maybeHiring whether its title has a word that may speak of hiring, where somebody from outside is there
 * @param foreign whether its title speaks of something else: a demo, a customer, the press
 * @param rehearsal whether its title speaks of practice, which is no hiring where nobody from outside is there
 * @param voicemail whether nobody talked to anybody
 */
public record Topic(
        Optional<Match.Kind> said,
        Optional<Match.Kind> titled,
        boolean typed,
        boolean hiring,
        boolean maybeHiring,
        boolean foreign,
        boolean rehearsal,
        boolean voicemail) {
    /**
     * Reads what a call says.
     *
     * @param jobTitles of jobs that it may be about: "Interview: Intake Coordinator" is no intake
     */
    public static Topic of(CallReading call, Collection<String> jobTitles) {
        List<String> words = without(call.titleWords(), jobTitles);
        boolean any = call.data().meetingType() != null && call.data().meetingType() != Call.MeetingType.UNKNOWN;
        Optional<Match.Kind> typed =
                Optional.ofNullable(call.data().meetingType()).flatMap(Topic::kind);
        return new Topic(
                typed.or(() -> named(words)),
                named(words),
                any,
                contains(call.titleWords(), Vocabulary.HIRING),
                contains(call.titleWords(), Vocabulary.MAYBE_HIRING),
                foreign(words),
                rehearsal(words),
                contains(words, Vocabulary.VOICEMAIL) || adjacent(words, "voice", "mail"));
    }

    /** Whether a call may be a debrief: whatever jobs are called, the search for what it is about must reach farther. */
    public static boolean debrief(CallReading call) {
        Optional<Match.Kind> typed =
                Optional.ofNullable(call.data().meetingType()).flatMap(Topic::kind);
        return typed.filter(kind -> kind != Match.Kind.OTHER)
                .or(() -> named(call.titleWords()))
                .equals(Optional.of(Match.Kind.DEBRIEF));
    }

    private static List<String> without(List<String> words, Collection<String> jobTitles) {
        List<String> left = new ArrayList<>(words);
        for (String title : jobTitles) {
            List<String> phrase = TextNames.words(title);
            int at = phrase.isEmpty() ? -1 : Collections.indexOfSubList(left, phrase);
            if (at >= 0) {
                left.subList(at, at + phrase.size()).clear();
            }
        }
        return left;
    }

    /** Whether the meeting type says that it is none of hiring. */
    public boolean saidOther() {
        return typed && said.equals(Optional.of(Match.Kind.OTHER));
    }

    /** Whether the meeting type says that it is an interview. */
    public boolean saidInterview() {
        return typed && said.equals(Optional.of(Match.Kind.INTERVIEW));
    }

    private static Optional<Match.Kind> kind(Call.MeetingType type) {
        return switch (type) {
            case JOB_INTERVIEW -> Optional.of(Match.Kind.INTERVIEW);
            case DEBRIEF -> Optional.of(Match.Kind.DEBRIEF);
            case INTAKE -> Optional.of(Match.Kind.INTAKE);
            case REFERENCE -> Optional.of(Match.Kind.REFERENCE);
            case OTHER -> Optional.of(Match.Kind.OTHER);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Match.Kind> named(List<String> words) {
        if (contains(words, Vocabulary.DEBRIEF)
                || adjacent(words, "de", "brief")
                || adjacent(words, "wrap", "up")
                || adjacent(words, "wash", "up")) {
            return Optional.of(Match.Kind.DEBRIEF);
        }
        if (contains(words, Vocabulary.REFERENCE)) {
            return Optional.of(Match.Kind.REFERENCE);
        }
        boolean kickoff = adjacent(words, "kick", "off");
        return contains(words, Vocabulary.INTAKE) || kickoff ? Optional.of(Match.Kind.INTAKE) : Optional.empty();
    }

    /** "Customer interview" is none; "Interview: Customer Support Agent" is one. */
    private static boolean foreign(List<String> words) {
        int hiring = 0;
        while (hiring < words.size() && !ofHiring(words.get(hiring))) {
            hiring++;
        }
        boolean none = hiring == words.size();
        boolean before = !none
                && hiring > 0
                && (Vocabulary.MAYBE_ELSEWHERE.contains(words.get(hiring - 1))
                        || Vocabulary.ELSEWHERE.contains(words.get(hiring - 1)));
        boolean media = words.stream().anyMatch(Vocabulary.MEDIA::contains);
        return before
                || media
                || (none && (contains(words, Vocabulary.ELSEWHERE) || contains(words, Vocabulary.MAYBE_ELSEWHERE)));
    }

    /** "Mock interview" and "Interview training" are none; "Interview: Training Manager" is one. */
    private static boolean rehearsal(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean before = Vocabulary.REHEARSAL.contains(words.get(i)) && ofHiring(words.get(i + 1));
            boolean last = i + 2 == words.size();
            if (before || (last && ofHiring(words.get(i)) && Vocabulary.REHEARSAL.contains(words.get(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofHiring(String word) {
        return Vocabulary.HIRING.contains(word) || Vocabulary.MAYBE_HIRING.contains(word);
    }

    private static boolean contains(List<String> words, Set<String> wanted) {
        return words.stream().anyMatch(wanted::contains);
    }

    private static boolean adjacent(List<String> words, String first, String second) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(first) && words.get(i + 1).equals(second)) {
                return true;
            }
        }
        return false;
    }
}
