package app.pinbridge.gateway.settings;

import org.jspecify.annotations.Nullable;

/**
 * What trying one permission of a key showed.
 *
 * @param needed {@code read} or {@code write}
 * @param granted {@code none}, {@code read} or {@code write}
 * @param ok whether what is granted is enough
 * @param cost what its lack costs, one sentence
 */
public record PermissionCheck(
        String resource,
        @Nullable String needed,
        @Nullable String granted,
        boolean optional,
        boolean ok,
        @Nullable String cost) {}
