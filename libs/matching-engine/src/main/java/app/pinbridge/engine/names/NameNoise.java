package app.pinbridge.engine.names;

import java.util.Set;
import java.util.regex.Pattern;

/** Takes out of a display name what is no name: pronouns, companies, titles, devices. */
final class NameNoise {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{（【].*?[)\\]}）】]");
    /** A dash or dot within a name joins its parts; with a space before it, a company follows. */
    private static final Pattern AFTER_BAR = Pattern.compile("\\s*(?:[|/@•]|\\s[·–—]|\\s-\\s|\\bvia\\b|\\bfrom\\b).*$");

    private static final Pattern HONORIFIC = Pattern.compile("(?<=\\p{L})\\s*(?:さん|様|さま|くん|ちゃん|先生|님|씨|女士|小姐)$");
    private static final Pattern PRONOUNS =
            Pattern.compile("\\b(?:she|he|they|ze|ella|el|elle|il)\\s*/\\s*\\p{L}+(?:\\s*/\\s*\\p{L}+)?");
    private static final Pattern DEVICE = Pattern.compile(
            "(?:\\b(?:i ?phone|i ?pad|mac ?book|galaxy|samsung|huawei|xiaomi|android|oneplus|laptop|desktop|windows|"
                    + "tablet|room|user|unknown|anonymous|caller|zoom|teams|meeting|conference|google|"
                    + "airpods|surface|thinkpad|pc|invité|invitado|withheld|private number|no caller id|"
                    + "sm-[a-z]\\d+\\w*|oppo|redmi|realme|moto g|participant|teilnehmer|teilnehmerin|deelnemer|участник)\\b)");
    /** These are surnames too: alone, with a number, or as somebody's own they name no person. */
    private static final String MAYBE_DEVICE = "(?:phone|pixel|kitchen|guest|gast)";

    private static final Pattern BARE_DEVICE = Pattern.compile("(?:the )?" + MAYBE_DEVICE + "(?:\\W*\\d.*)?"
            + "|.*['’]s " + MAYBE_DEVICE + "\\b.*"
            + "|" + MAYBE_DEVICE + " " + MAYBE_DEVICE);

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
        text = HONORIFIC.matcher(text.strip()).replaceFirst("");
        // "Ada's iPhone" names a device; whose it is may be a partner, so nothing is left.
        boolean device =
                DEVICE.matcher(text).find() || BARE_DEVICE.matcher(text).matches();
        return device ? "" : text;
    }

    static boolean isTitle(String token) {
        return TITLES.contains(token);
    }
}
