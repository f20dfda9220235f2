package app.pinbridge.engine.names;

import app.pinbridge.engine.identity.Remembered;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The other ways in which a word of another script is spelled in Latin letters: each country has its own, and passports have
 * older ones. ICU knows those of Cyrillic and Greek; how Korean names are spelled stands in {@code korean.txt}.
 */
final class Spellings {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’ʼ]+");
    private static final List<String> CYRILLIC = List.of("Russian", "Ukrainian", "Bulgarian", "Belarusian").stream()
            .map(language -> language + "-Latin/BGN")
            .toList();
    private static final List<String> GREEK = List.of("Greek-Latin/UNGEGN", "Greek-Latin/BGN");

    private static final Map<String, List<String>> KOREAN = WordLists.lines("korean.txt")
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(
                    line -> line[0], line -> Arrays.asList(line).subList(1, line.length)));

    private static final ThreadLocal<Map<String, Transliterator>> ICU = ThreadLocal.withInitial(HashMap::new);
    private static final Remembered<String, List<String>> KNOWN = new Remembered<>();

    private Spellings() {}

    /** For each word of a case-folded text, by its plain Latin form, how it is spelled otherwise. Latin words have no other. */
    static Map<String, List<String>> of(String folded) {
        if (Script.of(folded) == Script.LATIN) {
            return Map.of();
        }
        Map<String, List<String>> found = new HashMap<>();
        Matcher words = WORD.matcher(folded);
        while (words.find()) {
            List<String> others = KNOWN.of(words.group(), Spellings::others);
            List<String> plain = PersonName.tokens(NameFold.latin(words.group()));
            if (plain.size() == 1 && !others.isEmpty()) {
                found.put(plain.getFirst(), others);
            }
        }
        return Map.copyOf(found);
    }

    private static List<String> others(String word) {
        Set<String> spelled = new LinkedHashSet<>(
                switch (Character.UnicodeScript.of(word.codePointAt(0))) {
                    case CYRILLIC -> cyrillic(word);
                    case GREEK -> spelled(word, GREEK);
                    case HANGUL -> KOREAN.getOrDefault(word, List.of());
                    // What Tamil writes with one letter is spoken in two ways, and so is a letter of Thai.
                    case TAMIL -> List.of(NameFold.latin(word).replaceAll("c(?!h)", "s"));
                    case THAI -> List.of(NameFold.latin(word).replaceAll("c(?!h)", "j"));
                    default -> List.of();
                });
        return List.copyOf(spelled);
    }

    private static Collection<String> cyrillic(String word) {
        List<String> spelled = new ArrayList<>();
        for (String one : List.of(word, word.replace("ё", "йо"))) {
            spelled.addAll(spelled(one, CYRILLIC));
        }
        Set<String> found = new LinkedHashSet<>(spelled);
        spelled.forEach(one -> found.add(one.replace("kh", "h")));
        spelled.forEach(one -> found.add(one.replace("zh", "j")));
        return found;
    }

    private static List<String> spelled(String word, List<String> ways) {
        return ways.stream()
                .map(way -> ICU.get().computeIfAbsent(way, Transliterator::getInstance))
                .map(way -> NameFold.latin(way.transliterate(word)))
                .flatMap(latin -> PersonName.tokens(latin).stream().limit(1))
                .toList();
    }
}
