package app.pinbridge.gateway.activity;

import app.pinbridge.gateway.activity.ActivityClient.ActivityPart;
import app.pinbridge.gateway.activity.ActivityClient.Request;
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

/** What Pinbridge asked of the customer's Pinpoint, for its admins. */
@Blocking
@Path("/activity")
@RolesAllowed(Role.ADMIN)
public class ActivityPage {
    private final Viewer viewer;
    private final Asking asking;
    private final ActivityClient client;

    ActivityPage(Viewer viewer, Asking asking, @RestClient ActivityClient client) {
        this.viewer = viewer;
        this.asking = asking;
        this.client = client;
    }

    /** The list. */
    @GET
    public TemplateInstance list(@RestQuery Optional<String> cursor) {
        ActivityPart part =
                asking.ask(() -> client.list(viewer.bearer(), cursor)).orErrorPage();
        return new Templates.activity(part.items(), Optional.ofNullable(part.nextCursor()));
    }

    private static final class Templates {
        @CheckedTemplate(basePath = "")
        record activity(List<Request> items, Optional<String> more) implements TemplateInstance {}
    }
}
