package app.pinbridge.gateway.signin;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Turns the name in a session cookie into a person. Roles come from the users file at each request, never from the
 * cookie; somebody who was taken out of the file is a visitor again.
 */
@Singleton
final class SessionSignIn implements IdentityProvider<TrustedAuthenticationRequest> {
    private final Accounts accounts;

    SessionSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(accounts.find(request.getPrincipal())
                        .map(SessionSignIn::identity)
                        .orElseGet(SessionSignIn::visitor));
    }

    static SecurityIdentity identity(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.email()))
                .addRoles(account.roles())
                .addAttribute(Person.TENANT, account.tenantId())
                .addAttribute(Person.NAME, account.name())
                .build();
    }

    /** A failure here would send the browser to the sign-in page, which would fail again, for ever. */
    private static SecurityIdentity visitor() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(""))
                .setAnonymous(true)
                .build();
    }
}
