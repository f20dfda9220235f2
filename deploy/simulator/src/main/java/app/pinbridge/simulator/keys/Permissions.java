package app.pinbridge.simulator.keys;

import java.util.EnumMap;
import java.util.Map;

/** What one key may do, by category; a category that is not named is {@link Access#NONE}. */
public record Permissions(Map<Category, Access> granted) {
    public Permissions {
        granted = Map.copyOf(granted);
    }

    /** Everything. */
    public static Permissions full() {
        Map<Category, Access> all = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            all.put(category, Access.WRITE);
        }
        return new Permissions(all);
    }

    /** Applications, jobs and comments can be read, nothing else, and nothing written. */
    public static Permissions weak() {
        return new Permissions(
                Map.of(Category.APPLICATION, Access.READ, Category.JOB, Access.READ, Category.COMMENT, Access.READ));
    }

    /** The same with another access to one category. */
    public Permissions with(Category category, Access access) {
        Map<Category, Access> changed = new EnumMap<>(Category.class);
        changed.putAll(granted);
        changed.put(category, access);
        return new Permissions(changed);
    }

    /** What is allowed in a category. */
    public Access of(Category category) {
        return granted.getOrDefault(category, Access.NONE);
    }

    /** True when this may be done. */
    public boolean allow(Category category, Access needed) {
        return of(category).allows(needed);
    }
}
