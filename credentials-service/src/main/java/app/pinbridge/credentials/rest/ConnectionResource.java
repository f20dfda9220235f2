package app.pinbridge.credentials.rest;

import app.pinbridge.credentials.connection.ConnectionRegister;
import app.pinbridge.credentials.connection.Rotation;
import app.pinbridge.credentials.connection.StoredConnection;
import app.pinbridge.credentials.connection.Wishes;
import app.pinbridge.credentials.permission.CheckResult.Checked;
import app.pinbridge.credentials.permission.PermissionLine;
import app.pinbridge.credentials.status.StatusBoard;
import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.kit.problem.Problem;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.Subdomain;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings form's own API. The key goes in and never comes out. */
@Path("/api/connections/pinpoint")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConnectionResource {
    private final ConnectionRegister register;
    private final FormReader forms;
    private final StatusBoard board;
    private final CallerBean caller;

    /** The form of one customer, the caller's. */
    public ConnectionResource(ConnectionRegister register, FormReader forms, StatusBoard board, CallerBean caller) {
        this.register = register;
        this.forms = forms;
        this.board = board;
        this.caller = caller;
    }

    /** What the key may do; nothing is stored. */
    @POST
    @Path("/check")
    @RolesAllowed("admin")
    public CheckView check(Forms.@Nullable Check form) {
        Forms.Check filled = FormReader.required(form);
        Subdomain subdomain = forms.subdomain(filled.subdomain());
        Checked checked = forms.check(caller.get(), subdomain, forms.key(filled.apiKey()));
        return new CheckView(subdomain.value(), checked.usable(), checked.permissions());
    }

    /** Tries the key, stores it unless nothing works with it, and tells the other services. */
    @PUT
    @RolesAllowed("admin")
    public Response connect(Forms.@Nullable Connect form) {
        Forms.Connect filled = FormReader.required(form);
        Subdomain subdomain = forms.subdomain(filled.subdomain());
        ApiKey key = forms.key(filled.apiKey());
        Wishes wishes = forms.wishes(filled.recipients(), filled.settings(), caller.get());
        Checked checked = forms.checkToStore(caller.get(), subdomain, key);
        StoredConnection stored = register.connect(caller.get(), subdomain, key, checked.asMap(), wishes);
        boolean isNew = stored.connection().revision() == 1;
        return Response.status(isNew ? 201 : 200).entity(view(stored)).build();
    }

    /** The connection with its status. */
    @GET
    @RolesAllowed("admin")
    public ConnectionView show() {
        return view(orNotConnected(register.find(caller.get().tenantId())));
    }

    /** Tries the stored key again and stores what it may do now, even where that is nothing any more. */
    @POST
    @Path("/key/check")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("admin")
    public ConnectionView recheck() {
        ConnectionRegister.ConnectionKey held =
                register.findKey(caller.get().tenantId()).orElseThrow(ConnectionResource::notConnected);
        Subdomain subdomain = forms.subdomain(held.stored().connection().subdomain());
        return rotated(held.stored(), held.key(), forms.check(caller.get(), subdomain, held.key()));
    }

    /** Another key for the same company; nothing is synced anew. */
    @PUT
    @Path("/key")
    @RolesAllowed("admin")
    public ConnectionView rotate(Forms.@Nullable Key form) {
        StoredConnection before = orNotConnected(register.find(caller.get().tenantId()));
        ApiKey key = forms.key(FormReader.required(form).apiKey());
        Subdomain subdomain = forms.subdomain(before.connection().subdomain());
        return rotated(before, key, forms.checkToStore(caller.get(), subdomain, key));
    }

    private ConnectionView rotated(StoredConnection before, ApiKey key, Checked checked) {
        return switch (register.rotateKey(caller.get(), before, key, checked.asMap())) {
            case Rotation.Done(StoredConnection stored) -> view(stored);
            case Rotation.NotConnected gone -> throw notConnected();
            case Rotation.Changed changed ->
                throw Problem.of(
                                409,
                                "connection_changed",
                                "The connection was changed meanwhile",
                                "Somebody else saved it while the key was tried. The key was not saved; look at the"
                                        + " connection and try again.")
                        .asException();
        };
    }

    /** Other recipients and settings; what is not sent stays. */
    @PUT
    @Path("/settings")
    @RolesAllowed("admin")
    public ConnectionView change(Forms.@Nullable Change form) {
        Forms.Change filled = FormReader.required(form);
        return view(orNotConnected(register.changeSettings(
                caller.get(), forms.wishes(filled.recipients(), filled.settings(), caller.get()))));
    }

    /** What stops when the connection is removed. */
    @GET
    @Path("/disconnect")
    @RolesAllowed("admin")
    public DisconnectView previewDisconnect() {
        orNotConnected(register.find(caller.get().tenantId()));
        return new DisconnectView(List.of(
                "The API key is deleted from Pinbridge at once.",
                "Interviews scheduled in Pinpoint are no longer recorded by themselves; planned recordings are withdrawn.",
                "What was read from Pinpoint is deleted from Pinbridge, and calls lose their candidate, job and stage.",
                "No more links or notes are posted. Comments that already stand in Pinpoint stay there; their links no longer"
                        + " open."));
    }

    /** Removes the connection. */
    @DELETE
    @RolesAllowed("admin")
    public void disconnect() {
        if (!register.disconnect(caller.get())) {
            throw notConnected();
        }
    }

    private ConnectionView view(StoredConnection stored) {
        return ConnectionView.of(
                stored, board.find(stored.tenantId(), stored.id()).orElse(null));
    }

    private static StoredConnection orNotConnected(Optional<StoredConnection> stored) {
        return stored.orElseThrow(ConnectionResource::notConnected);
    }

    private static RuntimeException notConnected() {
        return Problem.of(404, "not_connected", "Not connected", "There is no connection to Pinpoint yet.")
                .asException();
    }

    /** What a check showed. */
    record CheckView(String subdomain, boolean usable, List<PermissionLine> permissions) {}

    /** What a disconnect would stop. */
    record DisconnectView(List<String> stops) {}
}
