package app.pinbridge.engine.names;

import java.util.Map;
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
}
