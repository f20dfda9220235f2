package app.pinbridge.gateway.signin;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.Set;

/**
 * Who is signed in: a person, or a machine of the host product.
 *
 * @param tenantId the customer
 * @param email of a machine its name
 * @param name as pages show it
 * @param roles of {@link Role}
 */
public record Person(String tenantId, String email, String name, Set<String> roles) {
    static final String TENANT = "pinbridge.tenant";
    static final String NAME = "pinbridge.name";

    public Person {
        roles = Set.copyOf(roles);
    }

    /** The person behind an identity; empty for a visitor, and for somebody who belongs to no customer. */
    public static Optional<Person> of(SecurityIdentity identity) {
        String tenant = identity.getAttribute(TENANT);
        if (identity.isAnonymous() || tenant == null || tenant.isBlank()) {
            return Optional.empty();
        }
        String email = identity.getPrincipal().getName();
        String name = identity.getAttribute(NAME);
        return Optional.of(new Person(tenant, email, name == null ? email : name, identity.getRoles()));
    }

    /** Whether this person has a role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
