package app.pinbridge.gateway.activity;

import app.pinbridge.gateway.activity.DriftClient.DriftPart;
import app.pinbridge.gateway.activity.DriftClient.Reading;
import app.pinbridge.gateway.pages.Viewer;
import app.pinbridge.gateway.services.Asking;
import app.pinbridge.gateway.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** How complete what Pinbridge knows of Pinpoint has been, for admins. */
@Blocking
@Path("/activity/drift")
@RolesAllowed(Role.ADMIN)
public class DriftPage {
    private final Viewer viewer;
    private final Asking asking;
    private final DriftClient client;

    DriftPage(Viewer viewer, Asking asking, @RestClient DriftClient client) {
        this.viewer = viewer;
        this.asking = asking;
        this.client = client;
    }

    /** The list. */
    @GET
    public TemplateInstance list(@RestQuery Optional<String> cursor) {
        DriftPart part = asking.ask(() -> client.list(viewer.bearer(), cursor)).orErrorPage();
        return new Templates.drift(part.items(), Optional.ofNullable(part.nextCursor()));
    }

    private static final class Templates {
        @CheckedTemplate(basePath = "")
        record drift(List<Reading> items, Optional<String> more) implements TemplateInstance {}
    }
}
