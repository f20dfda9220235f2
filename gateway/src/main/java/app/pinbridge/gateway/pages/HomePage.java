package app.pinbridge.gateway.pages;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Leads everybody to the page where their work is. */
@Authenticated
@Path("/")
public class HomePage {
    private final Viewer viewer;

    /** The page for this viewer. */
    public HomePage(Viewer viewer) {
        this.viewer = viewer;
    }

    /** Admins to the connection, everybody else to their calls. */
    @GET
    public Response home() {
        return Response.seeOther(URI.create(viewer.isAdmin() ? "/settings/pinpoint" : "/calls"))
                .build();
    }
}
