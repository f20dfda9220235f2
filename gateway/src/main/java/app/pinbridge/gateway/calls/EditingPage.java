package app.pinbridge.gateway.calls;

import app.pinbridge.gateway.calls.MendingClient.Details;
import app.pinbridge.gateway.calls.MendingClient.Writing;
import app.pinbridge.gateway.pages.Viewer;
import app.pinbridge.gateway.services.Answer;
import app.pinbridge.gateway.services.Asking;
import app.pinbridge.gateway.signin.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/** Details of a call that people write over what Pinpoint has. Pinpoint itself stays as it is. */
@Blocking
@Path("/calls/{id}/details")
@RolesAllowed({Role.ADMIN, Role.RECRUITER})
public class EditingPage {
    private final Viewer viewer;
    private final Asking asking;
    private final CallPage page;
    private final MendingClient matching;

    EditingPage(Viewer viewer, Asking asking, CallPage page, @RestClient MendingClient matching) {
        this.viewer = viewer;
        this.asking = asking;
        this.page = page;
        this.matching = matching;
    }

    /** Writes what was changed in the form, unless the call was answered anew since it was shown. */
    @POST
    public Response write(@RestPath String id, MultivaluedMap<String, String> form) {
        Details typed = details(form, "");
        Details changed = Editing.changed(details(form, "was."), typed);
        return changed.equals(Details.NONE) ? back(id) : written(id, form, typed, Writing.of(changed));
    }

    private Response written(String id, MultivaluedMap<String, String> form, Details typed, Writing writing) {
        return switch (asking.ask(() -> {
            matching.write(viewer.bearer(), MendingPage.seen(form), id, writing);
            return true;
        })) {
            case Answer.Given<Boolean> given -> back(id);
            case Answer.Refused<Boolean> refused ->
                Response.status(refused.problem().status())
                        .entity(page.editing(id, editing -> editing.refused(typed, refused.problem())))
                        .build();
        };
    }

    private static Response back(String id) {
        return Response.seeOther(UriBuilder.fromPath("/calls/{id}").build(id)).build();
    }

    private static Details details(MultivaluedMap<String, String> form, String before) {
        return new Details(
                form.getFirst(before + "candidateName"),
                form.getFirst(before + "jobTitle"),
                form.getFirst(before + "stage"),
                form.getFirst(before + "location"));
    }
}
