package app.pinbridge.kit.caller;

import java.util.Set;

/**
 * Who asks.
 *
 * @param tenantId the customer, a claim of the token
 * @param email the person, from {@code upn}; of a machine its name
 * @param roles {@code admin recruiter hiring_manager interviewer host operator}
 */
public record Caller(String tenantId, String email, Set<String> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the person has a role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
