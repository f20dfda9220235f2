package app.pinbridge.engine.names;

import java.util.List;
import java.util.function.BiPredicate;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The parts of two names, compared as far as the scripts that they are written in allow. */
record Parts(PersonName shorter, PersonName longer) {
    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final double ALIKE = 0.93;
    /** Below this, spellings have nothing to do with each other. */
    private static final double KIN = 0.7;

    /** The script that sets the bounds: the one that tells less. */
    private Script script() {
        return shorter.script().compareTo(longer.script()) >= 0 ? shorter.script() : longer.script();
    }

    /** Whether a part of the one name and a part of the other may be the same, in any of their spellings. */
    boolean close(String token, String other) {
        return anySpellings(
                        token, other, (one, two) -> one.equals(two) || (tellable(one, two) && Nicknames.same(one, two)))
                || (!anySpellings(token, other, Nicknames::apart) && anySpellings(token, other, this::spelledAlike));
    }

    private boolean anySpellings(String token, String other, BiPredicate<String, String> agree) {
        if (shorter.otherwise().isEmpty() && longer.otherwise().isEmpty()) {
            return agree.test(token, other);
        }
        return shorter.spellings(token).anyMatch(one -> longer.spellings(other).anyMatch(two -> agree.test(one, two)));
    }

    private static boolean tellable(String left, String right) {
        return left.length() >= 2 && right.length() >= 2;
    }

    private boolean spelledAlike(String left, String right) {
        if (!tellable(left, right)) {
            return false;
        }
        Script script = script();
        if (!script.syllabic() && (shortened(left, right) || shortened(right, left) || nearly(left, right))) {
            return true;
        }
        return script != Script.LATIN && Sound.same(left, right, script);
    }

    private static boolean nearly(String left, String right) {
        return left.length() >= 4 && right.length() >= 4 && JARO_WINKLER.apply(left, right) >= ALIKE;
    }

    /** Lew for Lewis: the beginning of a name is a common short form of it. */
    private static boolean shortened(String left, String right) {
        return left.length() >= 3 && right.length() > left.length() && right.startsWith(left);
    }

    /** Scripts that write a name as one word: its consonants in either order of the parts. */
    boolean joined() {
        if (script() == Script.LATIN || script().syllabic()) {
            return false;
        }
        String whole = Sound.skeleton(String.join("", shorter.tokens()));
        return whole.length() >= 3
                && (whole.equals(Sound.skeleton(String.join("", longer.tokens())))
                        || whole.equals(
                                Sound.skeleton(String.join("", longer.tokens().reversed()))));
    }

    /**
     * Whether Latin letters set the syllables of a given name apart, which Han and Hangul do not: Seo-yeon is one part. Who
     * took another given name besides has it too, as in David Wei Wang.
     */
    boolean apart() {
        return shorter.script().syllabic()
                && longer.script() == Script.LATIN
                && shorter.tokens().size() == 2
                && longer.tokens().size() == 3
                && longer.tokens().stream().noneMatch(Nicknames::known);
    }

    /**
     * Whether a fit that is none says nothing. People choose how their name is spelled in another script, or take another given
     * name there; only where nothing at all is alike, and every sound is written, are they two persons' names.
     */
    boolean untellable(NameFit fit) {
        if (shorter.script() == longer.script()) {
            return false;
        }
        boolean guessed = shorter.script().guessed() || longer.script().guessed();
        return guessed
                || fit == NameFit.MIXED
                || (fit == NameFit.DIFFERENT && (!script().tellsVowels() || kin(shorter.tokens(), longer.tokens())));
    }

    private boolean kin(List<String> tokens, List<String> others) {
        return tokens.stream()
                .anyMatch(token -> others.stream().anyMatch(other -> anySpellings(token, other, Parts::kin)));
    }

    private static boolean kin(String left, String right) {
        return Sound.beginning(left).equals(Sound.beginning(right)) || JARO_WINKLER.apply(left, right) >= KIN;
    }
}
