package app.pinbridge.simulator.document;

import app.pinbridge.simulator.keys.Category;
import java.util.Optional;

/**
 * A relationship of a resource.
 *
 * @param many to many, an array on the wire
 * @param category what a key must be able to read to include it; empty when nothing more is needed
 */
record Relation(String name, boolean many, Optional<Category> category) {
    static Relation one(String name) {
        return new Relation(name, false, Optional.empty());
    }

    static Relation one(String name, Category category) {
        return new Relation(name, false, Optional.of(category));
    }

    static Relation many(String name) {
        return new Relation(name, true, Optional.empty());
    }

    static Relation many(String name, Category category) {
        return new Relation(name, true, Optional.of(category));
    }
}
