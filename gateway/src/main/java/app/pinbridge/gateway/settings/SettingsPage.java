package app.pinbridge.gateway.settings;

import app.pinbridge.gateway.pages.Viewer;
import app.pinbridge.gateway.services.Answer;
import app.pinbridge.gateway.services.Asking;
import app.pinbridge.gateway.services.NoAnswerException;
import app.pinbridge.gateway.services.Problem;
import app.pinbridge.gateway.settings.SettingsTemplates.connect;
import app.pinbridge.gateway.settings.SettingsTemplates.connection;
import app.pinbridge.gateway.settings.SettingsTemplates.disconnect;
import app.pinbridge.gateway.signin.Role;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** The page on which an admin connects Pinpoint. After a refusal everything typed is kept but the key. */
@Blocking
@Path("/settings/pinpoint")
@RolesAllowed(Role.ADMIN)
public class SettingsPage {
    private final Viewer viewer;
    private final Asking asking;
    private final ConnectionsClient connections;

    SettingsPage(Viewer viewer, Asking asking, @RestClient ConnectionsClient connections) {
        this.viewer = viewer;
        this.asking = asking;
        this.connections = connections;
    }

    /** The connection, or the form to make one. */
    @GET
    public TemplateInstance page(@RestQuery Optional<String> saved) {
        return switch (asking.ask(() -> connections.view(viewer.bearer()))) {
            case Answer.Given<ConnectionView> given ->
                new connection(given.value(), Optional.empty(), saved.orElse(""));
            case Answer.Refused<ConnectionView> refused
            when refused.problem().status() == 404 ->
                connect.empty(viewer.person().email(), saved.orElse("").equals("disconnected"));
            case Answer.Refused<ConnectionView> refused -> throw new NoAnswerException(refused.problem());
        };
    }

    /** Tries a key; nothing is stored. */
    @POST
    @Path("check")
    public Response check(MultivaluedMap<String, String> form) {
        String subdomain = SettingsForm.text(form, "subdomain");
        var candidate = new ConnectionsClient.Candidate(subdomain, SettingsForm.text(form, "apiKey"));
        return switch (asking.ask(() -> connections.check(viewer.bearer(), candidate))) {
            case Answer.Given<KeyCheck> given ->
                Response.ok(new connect(
                                Optional.ofNullable(given.value().subdomain()).orElse(subdomain),
                                SettingsForm.text(form, "notify"),
                                Optional.of(given.value()),
                                Optional.empty(),
                                false))
                        .build();
            case Answer.Refused<KeyCheck> refused -> again(form, refused.problem());
        };
    }

    /** Connects. */
    @POST
    public Response save(MultivaluedMap<String, String> form) {
        var connection = new ConnectionsClient.NewConnection(
                SettingsForm.text(form, "subdomain"),
                SettingsForm.text(form, "apiKey"),
                SettingsForm.lines(SettingsForm.text(form, "notify")));
        return switch (asking.ask(() -> connections.save(viewer.bearer(), connection))) {
            case Answer.Given<ConnectionView> given -> back("connected");
            case Answer.Refused<ConnectionView> refused -> again(form, refused.problem());
        };
    }

    /** Puts a new key in the place of the old one; no new sync. */
    @POST
    @Path("key")
    public Response rotate(MultivaluedMap<String, String> form) {
        var key = new ConnectionsClient.NewKey(SettingsForm.text(form, "newKey"));
        return changed("key", () -> connections.rotate(viewer.bearer(), key), UnaryOperator.identity());
    }

    /** Tries the stored key again; what it may do now is stored and shown. */
    @POST
    @Path("recheck")
    public Response recheck() {
        return changed("checked", () -> connections.recheck(viewer.bearer()), UnaryOperator.identity());
    }

    /** Saves recipients and settings. */
    @POST
    @Path("settings")
    public Response change(MultivaluedMap<String, String> form) {
        var wanted = new ConnectionsClient.NewSettings(
                SettingsForm.lines(SettingsForm.text(form, "notify")), SettingsForm.settings(form));
        return changed(
                "settings",
                () -> connections.change(viewer.bearer(), wanted),
                view -> view.typed(wanted.recipients(), wanted.settings().shown()));
    }

    /** Shows what would stop. */
    @GET
    @Path("disconnect")
    public TemplateInstance preview() {
        return new disconnect(asking.ask(() -> connections.loss(viewer.bearer()))
                .orErrorPage()
                .stops());
    }

    /** Disconnects. */
    @POST
    @Path("disconnect")
    public Response disconnect() {
        return changed(
                "disconnected",
                () -> {
                    connections.disconnect(viewer.bearer());
                    return true;
                },
                UnaryOperator.identity());
    }

    private <T> Response changed(String what, Supplier<T> change, UnaryOperator<ConnectionView> typed) {
        return switch (asking.ask(change)) {
            case Answer.Given<T> given -> back(what);
            case Answer.Refused<T> refused -> {
                ConnectionView view =
                        asking.ask(() -> connections.view(viewer.bearer())).orErrorPage();
                yield Response.status(refused.problem().status())
                        .entity(new connection(typed.apply(view), Optional.of(refused.problem()), what))
                        .build();
            }
        };
    }

    private static Response again(MultivaluedMap<String, String> form, Problem problem) {
        return Response.status(problem.status())
                .entity(new connect(
                        SettingsForm.text(form, "subdomain"),
                        SettingsForm.text(form, "notify"),
                        Optional.empty(),
                        Optional.of(problem),
                        false))
                .build();
    }

    private static Response back(String what) {
        return Response.seeOther(URI.create("/settings/pinpoint?saved=" + what)).build();
    }
}
