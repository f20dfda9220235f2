package app.pinbridge.matching.fact;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.EventData;
import app.pinbridge.engine.names.TextNames;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words by which people look for a candidate: those of the name, in plain Latin, and the address as a whole. */
public final class PersonWords {
    private static final int LONGEST = 100;

    private PersonWords() {}

    /** Words of a record; of one that is no candidate, is deleted, merged away or anonymised none. */
    static Set<String> of(EventData data) {
        return switch (data) {
            case AtsApplication it
            when !it.deleted() && !it.concealed() && it.mergedInto() == null ->
                words(it.firstName(), it.lastName(), it.email());
            case AtsJobSeeker it
            when !it.deleted() && !it.concealed() && it.mergedInto() == null ->
                words(it.firstName(), it.lastName(), it.email());
            default -> Set.of();
        };
    }

    /** Words of what somebody types; an address is one word. */
    public static Set<String> asked(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .flatMap(part -> part.contains("@") ? Stream.of(address(part)) : TextNames.words(part).stream())
                .map(PersonWords::cut)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(@Nullable String firstName, @Nullable String lastName, @Nullable String email) {
        String name = Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Stream.concat(
                        TextNames.words(name).stream(), Stream.ofNullable(email).map(PersonWords::address))
                .map(PersonWords::cut)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static String cut(String word) {
        String plain = word.replace("\0", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
