package app.pinbridge.engine.names;

import app.pinbridge.engine.identity.Remembered;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings text of any script to plain lower-case Latin, so that spellings of one name meet. */
final class NameFold {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’ʼ]+");
    /** What a transliteration sets between the syllables of a word. */
    private static final Pattern JOINTS = Pattern.compile("[ -]");
    /** A consonant under the mark of silence, and the carrier of a vowel, which other scripts do not write. */
    private static final Pattern SILENT_IN_THAI = Pattern.compile("[ก-ฮ][ิุ]?์|อ");
    /** Yo ying is a y where it begins a syllable and an n where it ends one. */
    private static final Pattern FINAL_YO_YING = Pattern.compile("(?<!ห)ญ(?![ะ-ู])");

    private static final ThreadLocal<Transliterator> LATIN =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII; NFD; [:Mn:] Remove"));

    /** Letters that do not decompose, as their languages write them without the letter. */
    private static final Map<Character, String> UNDECOMPOSED = Map.ofEntries(
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "n"));

    private static final PlainLetters PLAIN = new PlainLetters(NameFold::transliterated);
    private static final Remembered<String, String> WORDS = new Remembered<>();

    private NameFold() {}

    /** NFKC and case folding; still in its own script. */
    static String caseFold(String text) {
        return isAscii(text) ? text.toLowerCase(java.util.Locale.ROOT) : NFKC.normalize(text);
    }

    /** Plain Latin form of a case-folded text. What was one word stays one, whatever its script makes of it. */
    static String latin(String folded) {
        if (isAscii(folded)) {
            return folded;
        }
        return PLAIN.of(folded).orElseGet(() -> transliteratedText(folded));
    }

    private static String transliteratedText(String folded) {
        return Script.of(folded) == Script.LATIN
                ? WORDS.of(folded, NameFold::transliterated)
                : WORD.matcher(folded)
                        .replaceAll(word -> Matcher.quoteReplacement(
                                JOINTS.matcher(WORDS.of(word.group(), NameFold::transliterated))
                                        .replaceAll("")));
    }

    /** A word or a Latin text as ICU writes it. */
    static String transliterated(String word) {
        String folded = Script.of(word) == Script.OPAQUE
                ? FINAL_YO_YING
                        .matcher(SILENT_IN_THAI.matcher(word).replaceAll(""))
                        .replaceAll("น")
                : word;
        StringBuilder spelled = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            String plain = UNDECOMPOSED.get(letter);
            spelled.append(plain == null ? String.valueOf(letter) : plain);
        }
        return LATIN.get().transliterate(spelled.toString()).toLowerCase(java.util.Locale.ROOT);
    }

    /** One form for the ways in which umlauts and rings are written out: Mueller, Müller and Muller meet. */
    static String loose(String latin) {
        if (!writtenOut(latin)) {
            return latin;
        }
        return latin.replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
                .replace("aa", "a")
                .replace("ss", "s");
    }

    /** Whether there is anything in it that {@link #loose} would change: most names are compared often and have nothing. */
    private static boolean writtenOut(String latin) {
        for (int i = 1; i < latin.length(); i++) {
            char before = latin.charAt(i - 1);
            char letter = latin.charAt(i);
            boolean umlaut = letter == 'e' && (before == 'a' || before == 'o' || before == 'u');
            if (umlaut || (letter == before && (letter == 'a' || letter == 's'))) {
                return true;
            }
        }
        return false;
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
