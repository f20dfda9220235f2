package app.pinbridge.engine.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which given names stand for one another, from {@code nicknames.txt}: a group a line; and which do not though they are spelled
 * nearly alike, from {@code apart.txt}: a man's name and what women are called like it, or the like.
 */
final class Nicknames {
    private static final Map<String, Set<Integer>> GROUPS = read();

    private static final Map<String, Set<String>> APART = WordLists.lines("apart.txt")
            .map(line -> List.of(line.split("\\s+")))
            .collect(Collectors.toUnmodifiableMap(List::getFirst, line -> Set.copyOf(line.subList(1, line.size()))));

    private Nicknames() {}

    static boolean same(String left, String right) {
        Set<Integer> groups = GROUPS.get(left);
        if (groups == null) {
            return false;
        }
        Set<Integer> others = GROUPS.getOrDefault(right, Set.of());
        return groups.stream().anyMatch(others::contains);
    }

    /** Whether it is a given name that has others for it. */
    static boolean known(String token) {
        return GROUPS.containsKey(token);
    }

    /** Whether both are well-known names of different people. */
    static boolean apart(String left, String right) {
        return APART.getOrDefault(left, Set.of()).contains(right)
                || APART.getOrDefault(right, Set.of()).contains(left);
    }

    /** One name for each group that the name is in. */
    static List<String> roots(String token) {
        return GROUPS.getOrDefault(token, Set.of()).stream()
                .sorted()
                .map(group -> "#" + group)
                .toList();
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
