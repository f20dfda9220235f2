package app.pinbridge.engine.names;

import app.pinbridge.engine.identity.Remembered;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Codes that spellings of one name share, coarse on purpose: they find, they do not decide. */
public final class NameCode {
    private static final int MOST_TOKENS = 4;

    private static final Remembered<String, List<String>> CODES = new Remembered<>();

    private NameCode() {}

    /** Codes for each pair of parts, whatever their order, in each way the name may be read and spelled. */
    public static NavigableSet<String> pairs(PersonName name) {
        NavigableSet<String> pairs = pairs(name, name.tokens());
        pairs.addAll(pairs(name, name.reading()));
        return pairs;
    }

    private static NavigableSet<String> pairs(PersonName name, List<String> tokens) {
        List<List<String>> codes = tokens.stream()
                .limit(MOST_TOKENS)
                .map(token -> name.spellings(token)
                        .flatMap(spelling -> codes(spelling).stream())
                        .distinct()
                        .toList())
                .toList();
        var pairs = new TreeSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            for (int j = i + 1; j < codes.size(); j++) {
                pair(codes.get(i), codes.get(j), pairs);
            }
        }
        return pairs;
    }

    /** Codes for each pair of neighbours in a text, where a name may stand anywhere. */
    public static NavigableSet<String> neighbours(List<String> tokens) {
        List<List<String>> codes = tokens.stream().map(NameCode::codes).toList();
        var pairs = new TreeSet<String>();
        for (int i = 0; i + 1 < codes.size(); i++) {
            pair(codes.get(i), codes.get(i + 1), pairs);
            if (i + 2 < codes.size()) {
                pair(codes.get(i), codes.get(i + 2), pairs);
            }
        }
        return pairs;
    }

    private static void pair(List<String> lefts, List<String> rights, Set<String> pairs) {
        for (String left : lefts) {
            for (String right : rights) {
                pairs.add(left.compareTo(right) <= 0 ? left + "|" + right : right + "|" + left);
            }
        }
    }

    private static List<String> codes(String token) {
        return CODES.of(token, NameCode::read);
    }

    /** How it sounds, and what it may be short for: a name from another script is in no list of short forms. */
    private static List<String> read(String token) {
        String sound = Sound.of(token);
        List<String> codes = new ArrayList<>();
        codes.add(sound.isEmpty() ? NameFold.loose(token) : sound);
        codes.addAll(Nicknames.roots(token));
        return List.copyOf(codes);
    }
}
