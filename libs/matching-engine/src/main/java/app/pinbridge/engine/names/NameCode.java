package app.pinbridge.engine.names;

import app.pinbridge.engine.identity.Remembered;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Codes that spellings of one name share, coarse on purpose: they find, they do not decide. */
public final class NameCode {
    private static final int MOST_TOKENS = 4;

    private static final Remembered<String, String> CODES = new Remembered<>();

    private NameCode() {}

    /** One code for each pair of parts, whatever their order. */
    public static NavigableSet<String> pairs(List<String> tokens) {
        List<String> codes =
                tokens.stream().limit(MOST_TOKENS).map(NameCode::code).toList();
        var pairs = new TreeSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            for (int j = i + 1; j < codes.size(); j++) {
                pairs.add(pair(codes.get(i), codes.get(j)));
            }
        }
        return pairs;
    }

    /** One code for each pair of neighbours in a text, where a name may stand anywhere. */
    public static NavigableSet<String> neighbours(List<String> tokens) {
        List<String> codes = tokens.stream().map(NameCode::code).toList();
        var pairs = new TreeSet<String>();
        for (int i = 0; i + 1 < codes.size(); i++) {
            pairs.add(pair(codes.get(i), codes.get(i + 1)));
            if (i + 2 < codes.size()) {
                pairs.add(pair(codes.get(i), codes.get(i + 2)));
            }
        }
        return pairs;
    }

    private static String pair(String left, String right) {
        return left.compareTo(right) <= 0 ? left + "|" + right : right + "|" + left;
    }

    private static String code(String token) {
        return CODES.of(token, NameCode::read);
    }

    private static String read(String token) {
        String root = Nicknames.root(token);
        if (!root.equals(token)) {
            return root;
        }
        String skeleton = NameComparison.skeleton(token);
        return skeleton.length() >= 2 ? skeleton : NameFold.loose(token);
    }
}
