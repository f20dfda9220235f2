package app.pinbridge.gateway.aliases;

import app.pinbridge.gateway.aliases.AliasesClient.Alias;
import app.pinbridge.gateway.aliases.AliasesClient.AliasPage;
import app.pinbridge.gateway.aliases.AliasesClient.NewAlias;
import app.pinbridge.gateway.pages.Viewer;
import app.pinbridge.gateway.services.Answer;
import app.pinbridge.gateway.services.Asking;
import app.pinbridge.gateway.services.Problem;
import app.pinbridge.gateway.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Other addresses of candidates: those that links taught, and those that somebody added. */
@Blocking
@Path("/settings/aliases")
@RolesAllowed({Role.ADMIN, Role.RECRUITER})
public class AliasesPage {
    private final Viewer viewer;
    private final Asking asking;
    private final AliasesClient client;

    AliasesPage(Viewer viewer, Asking asking, @RestClient AliasesClient client) {
        this.viewer = viewer;
        this.asking = asking;
        this.client = client;
    }

    /** The list, with a form to add one. */
    @GET
    public TemplateInstance list(@RestQuery Optional<String> cursor) {
        return page(cursor, new NewAlias("", ""), Optional.empty());
    }

    /** Adds one; after a refusal what was typed is kept. */
    @POST
    public Response add(@RestForm Optional<String> address, @RestForm Optional<String> means) {
        NewAlias alias = new NewAlias(
                address.map(String::strip).orElse(""), means.map(String::strip).orElse(""));
        return changed(alias, () -> {
            client.add(viewer.bearer(), alias);
            return true;
        });
    }

    /** Removes one; calls that it touches are looked at again. */
    @POST
    @Path("remove")
    public Response remove(@RestForm Optional<String> address) {
        return changed(new NewAlias("", ""), () -> {
            client.remove(viewer.bearer(), address.orElse(""));
            return true;
        });
    }

    private Response changed(NewAlias typed, Supplier<Boolean> change) {
        return switch (asking.ask(change)) {
            case Answer.Given<Boolean> given ->
                Response.seeOther(URI.create("/settings/aliases")).build();
            case Answer.Refused<Boolean> refused ->
                Response.status(refused.problem().status())
                        .entity(page(Optional.empty(), typed, Optional.of(refused.problem())))
                        .build();
        };
    }

    private TemplateInstance page(Optional<String> cursor, NewAlias typed, Optional<Problem> problem) {
        AliasPage page = asking.ask(() -> client.list(viewer.bearer(), cursor)).orErrorPage();
        return new Templates.aliases(page.items(), Optional.ofNullable(page.nextCursor()), typed, problem);
    }

    private static final class Templates {
        @CheckedTemplate(basePath = "")
        record aliases(List<Alias> items, Optional<String> more, NewAlias typed, Optional<Problem> problem)
                implements TemplateInstance {}
    }
}
