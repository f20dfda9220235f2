package app.pinbridge.engine.names;

import java.util.ArrayList;
import java.util.List;

/** Compares names part by part, free of their order. */
public final class NameComparison {
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
        Parts parts = new Parts(shorter, longer);
        if (shorter.tokens().size() == 1 && longer.full() && parts.joined()) {
            return NameFit.CLOSE;
        }
        NameFit fit = parts.apart() ? inSyllables(parts) : align(shorter.tokens(), longer.tokens(), parts);
        return fit.supports() || !parts.untellable(fit) ? fit : NameFit.UNKNOWN;
    }

    private static NameFit inSyllables(Parts parts) {
        NameFit best = NameFit.DIFFERENT;
        List<String> latin = parts.longer().tokens();
        for (int i = 0; i < 2; i++) {
            List<String> joined = new ArrayList<>(latin);
            joined.set(i, joined.get(i) + joined.remove(i + 1));
            best = best.or(align(parts.shorter().tokens(), joined, parts));
        }
        return best;
    }

    private static NameFit align(List<String> shorter, List<String> longer, Parts parts) {
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
            if (take(left, other -> parts.close(token, other))) {
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

    private static boolean initial(String left, String right) {
        return (left.length() == 1 || right.length() == 1) && left.charAt(0) == right.charAt(0);
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
}
