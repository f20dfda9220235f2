package app.pinbridge.kit.internal;

import app.pinbridge.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets only services of Pinbridge through to what is {@link InternalOnly}. */
@Provider
@InternalOnly
public class InternalFilter implements ContainerRequestFilter {
    /** Header in which a service sends its token; {@code Authorization} is for people's tokens. */
    public static final String HEADER = "X-Pinbridge-Internal";

    private final InternalTokens tokens;

    /** A filter that trusts these tokens. */
    public InternalFilter(InternalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        if (header == null || tokens.service(header).isEmpty()) {
            throw Problem.of(401, "unauthorized", "Not a service", "Only services of Pinbridge may call this.")
                    .asException();
        }
    }
}
