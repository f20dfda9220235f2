package app.pinbridge.gateway.calls;

import app.pinbridge.gateway.calls.MendingClient.Ask;
import app.pinbridge.gateway.calls.MendingClient.Instruction;
import app.pinbridge.gateway.pages.Viewer;
import app.pinbridge.gateway.services.Answer;
import app.pinbridge.gateway.services.Asking;
import app.pinbridge.gateway.signin.Role;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Matches put right by people, each change shown with its effects before it is made. */
@Blocking
@Path("/calls/{id}/match")
@RolesAllowed({Role.ADMIN, Role.RECRUITER})
public class MendingPage {
    private static final String UNDO = "undo";
    private static final List<String> ACTIONS = List.of("link", "unlink", "not_an_interview", UNDO);

    private final Viewer viewer;
    private final Asking asking;
    private final CallPage page;
    private final MendingClient matching;

    MendingPage(Viewer viewer, Asking asking, CallPage page, @RestClient MendingClient matching) {
        this.viewer = viewer;
        this.asking = asking;
        this.page = page;
        this.matching = matching;
    }

    /** Candidates to link to, by name or address. */
    @GET
    @Path("candidates")
    public TemplateInstance find(@RestPath String id, @RestQuery Optional<String> query) {
        String text = query.map(String::strip).orElse("");
        if (text.isEmpty()) {
            return page.mending(id, mending -> mending);
        }
        return switch (asking.ask(() -> matching.candidates(viewer.bearer(), text))) {
            case Answer.Given<MendingClient.Candidates> given ->
                page.mending(id, mending -> mending.looking(text, given.value().items()));
            case Answer.Refused<MendingClient.Candidates> refused ->
                page.mending(id, mending -> mending.looking(text, List.of()).refused(refused.problem()));
        };
    }

    /** What would come of a change. Nothing is changed. */
    @POST
    @Path("preview")
    public Response preview(@RestPath String id, MultivaluedMap<String, String> form) {
        Instruction asked = instruction(form, true);
        return switch (asking.ask(() -> matching.preview(viewer.bearer(), id, asked))) {
            case Answer.Given<MendingClient.Preview> given -> about(id, asked, Optional.of(given.value()));
            case Answer.Refused<MendingClient.Preview> refused ->
                asked.action().equals(UNDO) && refused.problem().is("action_invalid")
                        ? about(id, asked, Optional.empty())
                        : again(id, refused);
        };
    }

    private Response about(String id, Instruction asked, Optional<MendingClient.Preview> preview) {
        return Response.ok(page.mending(id, mending -> mending.about(new Mending.Said(asked, preview))))
                .build();
    }

    /** Makes a change, unless the call was answered anew since its effects were shown. */
    @POST
    public Response say(@RestPath String id, MultivaluedMap<String, String> form) {
        Instruction said = instruction(form, form.containsKey("learnAlias"));
        return changed(id, () -> {
            matching.say(viewer.bearer(), seen(form), id, said);
            return true;
        });
    }

    /** Takes back what people said; the rules decide again. */
    @POST
    @Path("undo")
    public Response undo(@RestPath String id, MultivaluedMap<String, String> form) {
        return changed(id, () -> {
            matching.takeBack(viewer.bearer(), seen(form), id);
            return true;
        });
    }

    /** Remembers another address of the candidate whom the call was matched to. */
    @POST
    @Path("alias")
    public Response learn(@RestPath String id, @RestForm Optional<String> address, @RestForm Optional<String> means) {
        return changed(id, () -> {
            matching.learn(viewer.bearer(), new MendingClient.NewAlias(address.orElse(""), means.orElse("")));
            return true;
        });
    }

    private Response changed(String id, Supplier<Boolean> change) {
        return switch (asking.ask(change)) {
            case Answer.Given<Boolean> given ->
                Response.seeOther(UriBuilder.fromPath("/calls/{id}").build(id)).build();
            case Answer.Refused<Boolean> refused -> again(id, refused);
        };
    }

    private Response again(String id, Answer.Refused<?> refused) {
        return Response.status(refused.problem().status())
                .entity(page.mending(id, mending -> mending.refused(refused.problem())))
                .build();
    }

    private static Instruction instruction(MultivaluedMap<String, String> form, boolean learnAlias) {
        String action = Optional.ofNullable(form.getFirst("action"))
                .filter(ACTIONS::contains)
                .orElse("");
        boolean link = action.equals("link");
        if (!link && !action.equals("unlink")) {
            return new Instruction(action, List.of(), false);
        }
        @Nullable String interview = id(form, "interviewId");
        // An interview stands for the record that it is of, whatever became of that meanwhile.
        Ask target = interview == null
                ? new Ask(null, id(form, "applicationId"), id(form, "jobSeekerId"))
                : new Ask(interview, null, null);
        // An unlink of nobody in particular is of all.
        boolean named = link || !target.equals(new Ask(null, null, null));
        return new Instruction(action, named ? List.of(target) : List.of(), link && learnAlias);
    }

    /** The answer that was looked at, as an entity tag. */
    static Optional<String> seen(MultivaluedMap<String, String> form) {
        return Optional.ofNullable(form.getFirst("revision"))
                .filter(revision -> revision.matches("\\d{1,9}"))
                .map(revision -> '"' + revision + '"');
    }

    private static @Nullable String id(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null || value.isBlank() ? null : value;
    }
}
