package app.pinbridge.gateway.signin;

import java.util.Set;

/**
 * An account with a password, as the users file holds it.
 *
 * @param passwordHash bcrypt in modular crypt format
 */
record Account(String email, String name, String passwordHash, String tenantId, Set<String> roles) {
    @SuppressWarnings("NullAway") // read from JSON: what is left out is null
    Account {
        if (email == null || tenantId == null || passwordHash == null || roles == null) {
            throw new IllegalArgumentException("an account needs email, passwordHash, tenantId and roles");
        }
        name = name == null ? email : name;
        roles = Set.copyOf(roles);
        if (!Role.OF_PEOPLE.containsAll(roles)) {
            throw new IllegalArgumentException("an account of the users file has a role that people cannot have");
        }
        if (!passwordHash.startsWith("$2")) {
            throw new IllegalArgumentException("passwordHash of an account is no bcrypt hash");
        }
    }

    @Override
    public String toString() {
        return "Account[" + email + "]";
    }
}
