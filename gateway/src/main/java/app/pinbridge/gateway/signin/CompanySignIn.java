package app.pinbridge.gateway.signin;

import app.pinbridge.gateway.GatewayConfig;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Makes a person of what the company sign-in (OpenID Connect) says: e-mail, customer, roles. Who has no customer, or an
 * e-mail that is known not to be verified, is signed in and still gets nowhere: access is decided by e-mail.
 */
@Singleton
final class CompanySignIn implements SecurityIdentityAugmentor {
    private final String tenantClaim;

    CompanySignIn(GatewayConfig config) {
        this.tenantClaim = config.oidc().tenantClaim();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(identity.getPrincipal() instanceof JsonWebToken token ? person(identity, token) : identity);
    }

    private SecurityIdentity person(SecurityIdentity identity, JsonWebToken token) {
        Set<String> roles = new HashSet<>(identity.getRoles());
        roles.retainAll(Role.OF_PEOPLE);
        Optional<String> email = claim(token, "email")
                .filter(some -> !claim(token, "email_verified").equals(Optional.of("false")));
        Optional<String> tenant = email.flatMap(some -> claim(token, tenantClaim));
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(email.orElse(token.getSubject())))
                .addRoles(tenant.isPresent() ? roles : Set.of())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        tenant.ifPresent(found -> builder.addAttribute(Person.TENANT, found));
        claim(token, "name").ifPresent(found -> builder.addAttribute(Person.NAME, found));
        return builder.build();
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return Optional.ofNullable(token.<Object>getClaim(name))
                .map(Object::toString)
                .filter(some -> !some.isBlank());
    }
}
