package app.pinbridge.gateway.signin;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Knows a machine of the host product by {@code Authorization: Bearer}. An unknown token is no sign-in at all. */
@Singleton
final class MachineSignIn implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 512;

    private final MachineTokens tokens;

    MachineSignIn(MachineTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || header.length() > LONGEST) {
            return Uni.createFrom().nullItem();
        }
        Optional<SecurityIdentity> machine =
                tokens.find(header.substring(SCHEME.length()).strip()).map(MachineSignIn::identity);
        return Uni.createFrom().optional(machine);
    }

    /** Never asks for a token: pages ask people, and {@code /api} answers for itself. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    /** Before sessions: who shows a token means the token. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1000;
    }

    private static SecurityIdentity identity(Person machine) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(machine.email()))
                .addRoles(machine.roles())
                .addAttribute(Person.TENANT, machine.tenantId())
                .build();
    }
}
