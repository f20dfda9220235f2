package app.pinbridge.engine.names;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Codes that spellings of one name share, coarse on purpose: they find, they do not decide. */
public final class NameCode {
    private static final int MOST_TOKENS = 4;

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
        var pairs = new TreeSet<String>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            pairs.add(pair(code(tokens.get(i)), code(tokens.get(i + 1))));
            if (i + 2 < tokens.size()) {
                pairs.add(pair(code(tokens.get(i)), code(tokens.get(i + 2))));
            }
        }
        return pairs;
    }

    private static String pair(String left, String right) {
        return left.compareTo(right) <= 0 ? left + "|" + right : right + "|" + left;
    }

    private static String code(String token) {
        String root = Nicknames.root(token);
        if (!root.equals(token)) {
            return root;
        }
        String skeleton = NameComparison.skeleton(token);
        return skeleton.length() >= 2 ? skeleton : NameFold.loose(token);
    }
}
