package app.pinbridge.engine.names;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Compares names part by part, free of their order. */
public final class NameComparison {
    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final double ALIKE = 0.93;

    private NameComparison() {}

    /** How two names agree, in whatever way they may be read. Symmetric. */
    public static NameFit compare(PersonName left, PersonName right) {
        NameFit fit = fit(left, right);
        boolean otherReading =
                !left.tokens().equals(left.reading()) || !right.tokens().equals(right.reading());
        return otherReading ? fit.or(fit(left.read(), right.read())) : fit;
    }

    private static NameFit fit(PersonName left, PersonName right) {
        boolean leftShorter = left.tokens().size() <= right.tokens().size();
        PersonName shorter = leftShorter ? left : right;
        PersonName longer = leftShorter ? right : left;
        if (sameJoined(shorter.tokens(), longer.tokens()) || sameJoined(shorter.whole(), longer.whole())) {
            return shorter.full() || longer.full() ? NameFit.SAME : NameFit.PART;
        }
        boolean skeletons = left.script() != Script.LATIN || right.script() != Script.LATIN;
        if (skeletons && shorter.tokens().size() == 1 && longer.full() && joinedSkeletons(shorter, longer)) {
            return NameFit.CLOSE;
        }
        NameFit fit = align(shorter.tokens(), longer.tokens(), skeletons);
        boolean unreadable = (left.script() == Script.OPAQUE) != (right.script() == Script.OPAQUE);
        return unreadable && !fit.supports() ? NameFit.UNKNOWN : fit;
    }

    private static NameFit align(List<String> shorter, List<String> longer, boolean skeletons) {
        List<String> left = new ArrayList<>(longer);
        int exact = 0;
        int close = 0;
        List<String> unmatched = new ArrayList<>();
        for (String token : shorter) {
            if (take(left, other -> exact(token, other))) {
                exact++;
            } else {
                unmatched.add(token);
            }
        }
        int over = 0;
        int initials = 0;
        for (String token : unmatched) {
            if (take(left, other -> close(token, other, skeletons))) {
                close++;
            } else if (take(left, other -> initial(token, other))) {
                initials++;
            } else {
                over++;
            }
        }
        return verdict(exact, close, initials, over);
    }

    private static NameFit verdict(int exact, int close, int initials, int over) {
        int agreeing = exact + close;
        if (over > 0) {
            // A family of two surnames has more than one member.
            return agreeing >= 1 ? NameFit.MIXED : NameFit.DIFFERENT;
        }
        if (agreeing >= 2) {
            return close == 0 ? NameFit.SAME : NameFit.CLOSE;
        }
        if (agreeing == 1) {
            return initials > 0 ? NameFit.CLOSE : NameFit.PART;
        }
        return initials > 0 ? NameFit.UNKNOWN : NameFit.DIFFERENT;
    }

    static boolean exact(String left, String right) {
        return left.equals(right) || NameFold.loose(left).equals(NameFold.loose(right));
    }

    private static boolean close(String left, String right, boolean skeletons) {
        if (left.length() < 2 || right.length() < 2) {
            return false;
        }
        if (Nicknames.same(left, right) || shortened(left, right) || shortened(right, left)) {
            return true;
        }
        if (left.length() >= 4 && right.length() >= 4 && JARO_WINKLER.apply(left, right) >= ALIKE) {
            return true;
        }
        if (!skeletons) {
            return false;
        }
        // A v may be written like a b (Hebrew, Spanish) or like a w (German, Arabic).
        return sameSkeleton(left, right) || sameSkeleton(left.replace('v', 'b'), right.replace('v', 'b'));
    }

    /** Lew for Lewis: the beginning of a name is a common short form of it. */
    private static boolean shortened(String left, String right) {
        return left.length() >= 3 && right.length() > left.length() && right.startsWith(left);
    }

    private static boolean initial(String left, String right) {
        return (left.length() == 1 || right.length() == 1) && left.charAt(0) == right.charAt(0);
    }

    private static boolean sameSkeleton(String left, String right) {
        String skeleton = skeleton(left);
        return !skeleton.isEmpty() && skeleton.equals(skeleton(right));
    }

    /** What a token is found by, whatever script it is from: its consonants; of a single one, which many have, the beginning too. */
    static String sound(String token) {
        String skeleton = skeleton(token);
        return skeleton.length() == 1 ? beginning(token) + "." + skeleton : skeleton;
    }

    private static String beginning(String token) {
        String first = token.substring(0, 1);
        String consonant = skeleton(first);
        return !consonant.isEmpty() ? consonant : first.replace('y', 'i').replace('j', 'i');
    }

    /** Consonants alone, those that transliterations mix up made one. */
    static String skeleton(String token) {
        String plain = token.replace("shch", "s")
                .replace("kh", "k")
                .replace("ph", "p")
                .replace('f', 'p')
                .replace("ou", "w")
                .replace("sch", "s")
                .replace("sh", "s")
                .replace("ch", "c")
                .replace("gh", "g")
                .replace("dh", "d")
                .replace("th", "t")
                .replace("dzh", "j")
                .replace("zh", "z")
                .replace("ks", "x")
                .replace('q', 'k')
                .replace('c', 'k')
                .replace('g', 'k')
                .replace('b', 'p')
                .replace('d', 't')
                .replace('v', 'w')
                .replace('z', 's');
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            boolean repeated = !consonants.isEmpty() && consonants.charAt(consonants.length() - 1) == letter;
            if ("aeiouyjwh".indexOf(letter) < 0 && !repeated) {
                consonants.append(letter);
            }
        }
        return consonants.toString();
    }

    private static boolean take(List<String> tokens, java.util.function.Predicate<String> agrees) {
        for (int i = 0; i < tokens.size(); i++) {
            if (agrees.test(tokens.get(i))) {
                tokens.remove(i);
                return true;
            }
        }
        return false;
    }

    /** Whether parts written as one, in either order, are the same. */
    private static boolean sameJoined(List<String> left, List<String> right) {
        String one = joined(left);
        String other = joined(right);
        return one.equals(other) || joined(left.reversed()).equals(other) || one.equals(joined(right.reversed()));
    }

    private static String joined(List<String> tokens) {
        return NameFold.loose(String.join("", tokens));
    }

    /** Scripts that write a name as one word: its consonants in either order of the parts. */
    private static boolean joinedSkeletons(PersonName one, PersonName several) {
        String whole = skeleton(String.join("", one.tokens()));
        return whole.length() >= 3
                && (whole.equals(skeleton(String.join("", several.tokens())))
                        || whole.equals(
                                skeleton(String.join("", several.tokens().reversed()))));
    }
}
