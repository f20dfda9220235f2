package app.pinbridge.engine.identity;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Other addresses of people: which address a mailbox is known by, whatever form either is written in. */
public final class Aliases {
    /** Nobody has another address. */
    public static final Aliases NONE = new Aliases(Map.of());

    private final Map<String, String> known = new TreeMap<>();
    private final Map<String, NavigableSet<String>> others = new TreeMap<>();

    /** Aliases as settings have them: the other address, and the one that is known. What is no address is passed over. */
    public Aliases(Map<String, String> settings) {
        settings.forEach((other, means) ->
                Addresses.plain(other).ifPresent(from -> Addresses.plain(means).ifPresent(to -> add(from, to))));
    }

    private void add(String from, String to) {
        String canonical = Addresses.canonical(from);
        known.put(canonical, to);
        others.computeIfAbsent(Addresses.canonical(to), absent -> new TreeSet<>())
                .add(canonical);
    }

    /** The plain address that is known in the place of a plain one; itself where there is none. */
    public String resolved(String plain) {
        return known(plain).orElse(plain);
    }

    /** The plain address that a plain one stands for, if it is an alias. */
    public Optional<String> known(String plain) {
        return Optional.ofNullable(known.get(Addresses.canonical(plain)));
    }

    /** Canonical forms of the addresses that stand for a canonical one. */
    public NavigableSet<String> of(String canonical) {
        return others.getOrDefault(canonical, Collections.emptyNavigableSet());
    }
}
