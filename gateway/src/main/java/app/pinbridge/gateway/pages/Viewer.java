package app.pinbridge.gateway.pages;

import app.pinbridge.gateway.services.NoAnswerException;
import app.pinbridge.gateway.services.Problem;
import app.pinbridge.gateway.signin.Person;
import app.pinbridge.gateway.signin.Role;
import app.pinbridge.gateway.token.ServiceTokens;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;

/** Who looks at the page at hand; templates know it as {@code inject:viewer}. */
@Named("viewer")
@RequestScoped
public class Viewer {
    private final SecurityIdentity identity;
    private final ServiceTokens tokens;

    /** The viewer whom this identity names. */
    public Viewer(SecurityIdentity identity, ServiceTokens tokens) {
        this.identity = identity;
        this.tokens = tokens;
    }

    /** The person. Ends the page with 403 for somebody who belongs to no customer. */
    public Person person() {
        return found().orElseThrow(() -> new NoAnswerException(Problem.of(
                403,
                "no_customer",
                "Your account is not set up yet",
                "You are signed in, but not assigned to a customer of Pinbridge. Ask your administrator.")));
    }

    /** Speaks for the person to a service. */
    public String bearer() {
        return tokens.bearer(person());
    }

    /** Whether there is a person at all. */
    public boolean isSignedIn() {
        return found().isPresent();
    }

    /** The person's name, empty for a visitor. */
    public String name() {
        return found().map(Person::name).orElse("");
    }

    /** Whether the page of settings is for this person. */
    public boolean isAdmin() {
        return identity.hasRole(Role.ADMIN);
    }

    /** Whether the page of employees is for this person. */
    public boolean isRecruiting() {
        return isAdmin() || identity.hasRole(Role.RECRUITER);
    }

    private Optional<Person> found() {
        return Person.of(identity);
    }
}
