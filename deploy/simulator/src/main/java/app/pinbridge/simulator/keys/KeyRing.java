package app.pinbridge.simulator.keys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The account's API keys, as its administrator has made them, and whether its integration is enabled at all. */
public final class KeyRing {
    private final Map<String, Permissions> keys = new LinkedHashMap<>();
    private boolean integrationEnabled = true;

    /** Makes a key, or gives one that exists other permissions. */
    public synchronized void put(String key, Permissions permissions) {
        keys.put(key, permissions);
    }

    /** Takes a key away; false when there is no such key. */
    public synchronized boolean revoke(String key) {
        return keys.remove(key) != null;
    }

    /** Changes what a key may do; false when there is no such key. */
    public synchronized boolean change(String key, UnaryOperator<Permissions> change) {
        return keys.computeIfPresent(key, (ignored, permissions) -> change.apply(permissions)) != null;
    }

    /** What a key may do, if it is one. */
    public synchronized Optional<Permissions> permissions(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    /** All keys. */
    public synchronized Map<String, Permissions> all() {
        return new LinkedHashMap<>(keys);
    }

    /** Whether any key works. */
    public synchronized boolean integrationEnabled() {
        return integrationEnabled;
    }

    /** Enables or disables the integration for all keys. */
    public synchronized void enableIntegration(boolean enabled) {
        integrationEnabled = enabled;
    }
}
