package app.pinbridge.engine.names;

import app.pinbridge.engine.identity.Remembered;
import java.util.ArrayList;
import java.util.List;

/** Looks for people's names in free text: a title, a file name. */
public final class TextNames {
    private static final int LONGEST = 300;

    private static final Remembered<String, List<String>> WORDS = new Remembered<>();

    private TextNames() {}

    /** Folded words of a text. */
    public static List<String> words(String text) {
        return WORDS.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text, TextNames::read);
    }

    private static List<String> read(String cut) {
        return List.copyOf(PersonName.tokens(NameFold.latin(NameFold.caseFold(cut))));
    }

    /** Whether at least two parts of the name stand near each other in the words, first and last name among them. */
    public static boolean contains(List<String> words, PersonName name) {
        if (!name.full()) {
            return false;
        }
        List<Integer> places = new ArrayList<>();
        for (String token : name.tokens()) {
            int place = find(words, token);
            if (place >= 0) {
                places.add(place);
            }
        }
        boolean ends = find(words, name.tokens().getFirst()) >= 0
                && find(words, name.tokens().getLast()) >= 0;
        int spread = places.isEmpty()
                ? 0
                : places.stream().mapToInt(i -> i).max().orElse(0)
                        - places.stream().mapToInt(i -> i).min().orElse(0);
        boolean enough = ends || (name.tokens().size() > 2 && places.size() >= 2);
        return (enough && spread <= name.tokens().size() + 1) || joined(words, name);
    }

    /** Whether no more of the name stands in the words than somebody else's name has too. */
    public static boolean meansAnother(List<String> words, PersonName name, PersonName another) {
        List<String> found =
                name.tokens().stream().filter(token -> find(words, token) >= 0).toList();
        return !found.isEmpty()
                && found.size() < name.tokens().size()
                && found.stream().allMatch(token -> find(another.tokens(), token) >= 0);
    }

    /** Whether two or three words side by side are a name like this one, in whatever script it is written. */
    public static boolean like(List<String> words, PersonName name) {
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 2; to <= Math.min(from + 3, words.size()); to++) {
                boolean alike = PersonName.of(String.join(" ", words.subList(from, to)))
                        .filter(read -> NameComparison.compare(read, name).supports())
                        .isPresent();
                if (alike) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether all of the phrase's words stand in the words. */
    public static boolean containsPhrase(List<String> words, String phrase) {
        List<String> wanted = words(phrase);
        return !wanted.isEmpty() && words.containsAll(wanted);
    }

    /** Scripts without spaces leave one word where a name has two parts. */
    private static boolean joined(List<String> words, PersonName name) {
        String whole = NameFold.loose(String.join("", name.tokens()));
        String reversed = NameFold.loose(String.join("", name.tokens().reversed()));
        return words.stream()
                .map(NameFold::loose)
                .anyMatch(word -> word.length() >= 5 && (word.equals(whole) || word.equals(reversed)));
    }

    private static int find(List<String> words, String token) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (NameComparison.exact(word, token) || NameComparison.exact(PersonName.withoutArticle(word), token)) {
                return i;
            }
        }
        return -1;
    }
}
