package app.pinbridge.gateway.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Checks e-mail and password. It takes as long for an e-mail that nobody has as for one that somebody has. */
@Singleton
final class PasswordSignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final SignInPause pause;
    private final String nobodysHash = BcryptUtil.bcryptHash("of an account that is not there");

    PasswordSignIn(Accounts accounts, SignInPause pause) {
        this.accounts = accounts;
        this.pause = pause;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String email = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        return context.runBlocking(() ->
                check(email, password).map(SessionSignIn::identity).orElseThrow(AuthenticationFailedException::new));
    }

    private Optional<Account> check(String email, String password) {
        if (email.length() > LONGEST || password.length() > LONGEST || pause.isPaused(email)) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.find(email);
        boolean right =
                BcryptUtil.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (!right || account.isEmpty()) {
            pause.failed(email);
            return Optional.empty();
        }
        pause.succeeded(email);
        return account;
    }
}
