package app.pinbridge.simulator.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The relationships to include, as a tree of their names. */
public record Includes(Map<String, Includes> children) {
    /** Nothing to include. */
    public static final Includes NONE = new Includes(Map.of());

    /** The tree of some dot paths. */
    static Includes of(Set<String> paths) {
        Map<String, Includes> children = new LinkedHashMap<>();
        for (String path : paths) {
            int dot = path.indexOf('.');
            String head = dot < 0 ? path : path.substring(0, dot);
            Includes below = dot < 0 ? NONE : of(Set.of(path.substring(dot + 1)));
            children.merge(head, below, (one, other) -> one.children().isEmpty() ? other : one);
        }
        return new Includes(children);
    }

    /** True when this relationship is wanted. */
    public boolean has(String relationship) {
        return children.containsKey(relationship);
    }

    /** What is wanted below a relationship. */
    public Includes below(String relationship) {
        return children.getOrDefault(relationship, NONE);
    }

    /** True when nothing is wanted. */
    public boolean isEmpty() {
        return children.isEmpty();
    }
}
