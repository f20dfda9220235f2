package app.pinbridge.contracts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Absent collections of an event are empty ones. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
