package app.pinbridge.credentials.permission;

import app.pinbridge.contracts.Connection.Permission;
import app.pinbridge.contracts.Connection.Resource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What trying a key showed. */
public sealed interface CheckResult {
    /** Pinpoint knows company and key; the lines tell what the key may do. */
    record Checked(List<PermissionLine> permissions) implements CheckResult {
        public Checked {
            permissions = List.copyOf(permissions);
        }

        /**
         * Whether the key is enough to connect: at least one feature works with it. A missing permission costs its feature
         * and not the connection, so that only a key that lacks all that is not optional is of no use.
         */
        public boolean usable() {
            return permissions.stream().anyMatch(line -> !line.optional() && line.ok());
        }

        /** The permissions as a connection carries them. */
        public Map<Resource, Permission> asMap() {
            Map<Resource, Permission> map = new EnumMap<>(Resource.class);
            permissions.forEach(line -> map.put(line.resource(), line.granted()));
            return map;
        }
    }

    /**
     * Nothing can be said of permissions.
     *
     * @param status HTTP status to answer with
     * @param code stable, for machines
     * @param detail what is wrong and what to do, for the admin
     * @param field the input that is wrong, empty when it is none
     */
    record Impossible(int status, String code, String title, String detail, String field) implements CheckResult {}
}
