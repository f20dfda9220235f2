package app.pinbridge.contracts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Absent collections of an event are empty ones. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Entries without a value are absent ones. */
    static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null
                ? Map.of()
                : map.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
