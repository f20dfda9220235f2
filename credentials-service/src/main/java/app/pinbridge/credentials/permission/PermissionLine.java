package app.pinbridge.credentials.permission;

import app.pinbridge.contracts.Connection.Permission;
import app.pinbridge.contracts.Connection.Resource;
import app.pinbridge.kit.permission.Need;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One permission as the settings page shows it.
 *
 * @param granted what the key may do; {@code unknown} when it could not be found out
 * @param optional whether Pinbridge does its main job without it
 * @param ok whether what is granted is enough
 * @param cost what its lack costs, a sentence; absent when it is granted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PermissionLine(
        Resource resource,
        Permission needed,
        Permission granted,
        boolean optional,
        boolean ok,
        @Nullable String cost) {

    /** The line of a need, given what the key was found to be allowed. */
    public static PermissionLine of(Need need, Permission granted) {
        boolean ok = need.isMetBy(granted);
        return new PermissionLine(
                need.resource(), need.needed(), granted, need.optional(), ok, ok ? null : need.cost());
    }
}
