package app.pinbridge.gateway.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a key may do, tried. {@code usable}: enough to connect with. */
public record KeyCheck(@Nullable String subdomain, boolean usable, List<PermissionCheck> permissions) {
    @SuppressWarnings("NullAway") // read from JSON: what is left out is null
    public KeyCheck {
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
    }

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return permissions.stream().allMatch(PermissionCheck::ok);
    }
}
