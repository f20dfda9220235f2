package app.pinbridge.engine.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        try (InputStream in = Nicknames.class.getResourceAsStream("nicknames.txt")) {
            if (in == null) {
                throw new IllegalStateException("nicknames.txt is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                for (String name : line.strip().split("\\s+")) {
                    if (!name.isEmpty()) {
                        groups.computeIfAbsent(name, absent -> new HashSet<>()).add(number);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return groups;
    }
}
