package app.pinbridge.engine.identity;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Keeps the last answers of a pure function that costs much. Forgets all of them when there are too many. */
public final class Remembered<K, V> {
    private static final int MOST = 50_000;

    private final ConcurrentMap<K, V> known = new ConcurrentHashMap<>();

    /** The function's answer. */
    public V of(K key, Function<K, V> function) {
        V answer = known.get(key);
        if (answer == null) {
            answer = function.apply(key);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, answer);
        }
        return answer;
    }
}
