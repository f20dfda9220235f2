package app.pinbridge.engine.names;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How frequent Japanese names are read, which their characters do not tell. From {@code readings.txt}. */
final class Readings {
    private static final Map<String, String> KNOWN = WordLists.lines("readings.txt")
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    private static final Pattern WORD = Pattern.compile("[\\p{L}々]+");

    private Readings() {}

    /** The text with every word read that is known. A name without a space is tried as a family name and a given name. */
    static String read(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
    }

    private static String word(String word) {
        String known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        for (int i = word.length() - 1; i > 0; i--) {
            String family = KNOWN.get(word.substring(0, i));
            String given = KNOWN.get(word.substring(i));
            if (family != null && given != null) {
                return family + " " + given;
            }
        }
        return word;
    }

    /** Family names of two characters; others have one. */
    private static final Set<String> LONG_FAMILY_NAMES = Set.of(
            "欧阳", "歐陽", "司徒", "诸葛", "諸葛", "上官", "司马", "司馬", "东方", "東方", "皇甫", "南宫", "南宮", "尉迟", "公孙", "令狐", "황보", "남궁",
            "제갈", "선우", "독고", "사공", "서문");

    private static final Pattern WHOLE = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHangul}{2,4}");

    /** A Chinese or Korean name that is written as one word, in its family name and its given name; empty for any other. */
    static Optional<String> parts(String word) {
        if (!WHOLE.matcher(word).matches()) {
            return Optional.empty();
        }
        int family = word.length() > 2 && LONG_FAMILY_NAMES.contains(word.substring(0, 2)) ? 2 : 1;
        return Optional.of(word.substring(0, family) + " " + word.substring(family));
    }
}
