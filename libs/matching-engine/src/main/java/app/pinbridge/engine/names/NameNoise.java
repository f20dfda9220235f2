package app.pinbridge.engine.names;

import java.util.Set;
import java.util.regex.Pattern;

/** Takes out of a display name what is no name: pronouns, companies, titles, devices. */
final class NameNoise {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{（【].*?[)\\]}）】]");
    private static final Pattern AFTER_BAR = Pattern.compile("\\s*(?:[|/@•·–—]|\\s-\\s|\\bvia\\b|\\bfrom\\b).*$");
    private static final Pattern PRONOUNS =
            Pattern.compile("\\b(?:she|he|they|ze|ella|el|elle|il)\\s*/\\s*\\p{L}+(?:\\s*/\\s*\\p{L}+)?");
    private static final Pattern DEVICE = Pattern.compile(
            "(?:\\b(?:i ?phone|i ?pad|mac ?book|galaxy|samsung|pixel|huawei|xiaomi|android|oneplus|laptop|desktop|windows|"
                    + "phone|tablet|room|kitchen|guest|user|unknown|anonymous|caller|zoom|teams|meeting|conference|"
                    + "airpods|surface|thinkpad|pc|gast|invité|invitado|withheld|private number|no caller id)\\b)");
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "herr",
            "frau",
            "sr",
            "jr",
            "sra",
            "srta",
            "phd",
            "md",
            "mba",
            "msc",
            "bsc",
            "cpa",
            "ii",
            "iii",
            "iv",
            "mme",
            "mlle",
            "ing",
            "dipl",
            "don",
            "dona",
            "esq",
            "external",
            "ext");

    private NameNoise() {}

    /** The case-folded name without noise; empty when nothing of it is a name. */
    static String strip(String folded) {
        String text = BRACKETS.matcher(folded).replaceAll(" ");
        text = PRONOUNS.matcher(text).replaceAll(" ");
        text = AFTER_BAR.matcher(text).replaceAll(" ");
        // "Ada's iPhone" names a device; whose it is may be a partner, so nothing is left.
        return DEVICE.matcher(text).find() ? "" : text.strip();
    }

    static boolean isTitle(String token) {
        return TITLES.contains(token);
    }
}
