package app.pinbridge.engine.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which given names stand for one another. From {@code nicknames.txt}: a group a line. */
final class Nicknames {
    private static final Map<String, Set<Integer>> GROUPS = read();

    private Nicknames() {}

    static boolean same(String left, String right) {
        Set<Integer> groups = GROUPS.get(left);
        if (groups == null) {
            return false;
        }
        Set<Integer> others = GROUPS.getOrDefault(right, Set.of());
        return groups.stream().anyMatch(others::contains);
    }

    /** One name for all of a group, where the name is in exactly one; itself otherwise. */
    static String root(String token) {
        Set<Integer> groups = GROUPS.getOrDefault(token, Set.of());
        return groups.size() == 1 ? "#" + groups.iterator().next() : token;
    }

    private static Map<String, Set<Integer>> read() {
        Map<String, Set<Integer>> groups = new HashMap<>();
        int number = 0;
        for (String line : WordLists.lines("nicknames.txt").toList()) {
            number++;
            for (String name : line.split("\\s+")) {
                groups.computeIfAbsent(name, absent -> new HashSet<>()).add(number);
            }
        }
        return groups;
    }
}
