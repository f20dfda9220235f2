package app.pinbridge.kit.caller;

import app.pinbridge.kit.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request at hand. A token without a tenant gets nowhere. */
@RequestScoped
public class CallerBean {
    private final JsonWebToken token;

    /** The caller whom this token names. */
    public CallerBean(JsonWebToken token) {
        this.token = token;
    }

    /** Who asks. Ends the request with 401 when the token names no tenant or nobody. */
    public Caller get() {
        Object tenant = token.getClaim("tenantid");
        String name = token.getName();
        if (tenant == null || tenant.toString().isEmpty() || name == null) {
            throw Problem.of(401, "unauthorized", "Not signed in", "The token names no customer.")
                    .asException();
        }
        Set<String> roles = token.getGroups() == null ? Set.of() : token.getGroups();
        return new Caller(tenant.toString(), name, roles);
    }
}
