package app.pinbridge.engine.names;

import java.util.Set;
import java.util.stream.Collectors;

/** Family names that many people have, wherever they live. From {@code common.txt}, folded as names are. */
public final class CommonNames {
    private static final Set<String> KNOWN = WordLists.lines("common.txt")
            .flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
            .map(NameFold::loose)
            .collect(Collectors.toUnmodifiableSet());

    private CommonNames() {}

    /** Whether one of the name's parts is a family name that many have. */
    public static boolean common(PersonName name) {
        return name.tokens().stream()
                .flatMap(name::spellings)
                .map(NameFold::loose)
                .anyMatch(KNOWN::contains);
    }
}
