package app.pinbridge.matching.rest;

import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.mending.AliasBook;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other addresses of people, within the caller's customer. */
@Path("/api/aliases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "recruiter"})
@RunOnVirtualThread
public class AliasesResource {
    private final AliasBook aliases;
    private final CallerBean caller;

    /** Aliases from this book, of the caller's customer. */
    public AliasesResource(AliasBook aliases, CallerBean caller) {
        this.aliases = aliases;
        this.caller = caller;
    }

    /** A page of aliases, in the order of their addresses. Those of the connection's settings are not among them. */
    @GET
    public AliasPage list(
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        Paging.requireLimit(limit);
        if (cursor.indexOf('\0') >= 0) {
            throw Paging.invalidCursor();
        }
        List<Alias> found = aliases.page(caller.get(), cursor, limit + 1);
        List<Alias> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new AliasPage(
                shown.stream().map(MatchViews.AliasView::of).toList(),
                found.size() > limit ? shown.getLast().address() : null);
    }

    /** Adds an alias, in the place of one with its address. */
    @POST
    public MatchViews.AliasView add(@Nullable AliasRequest request) {
        String address = request == null || request.address() == null ? "" : request.address();
        String means = request == null || request.means() == null ? "" : request.means();
        return MatchViews.AliasView.of(Refusals.done(aliases.add(caller.get(), address, means)));
    }

    /** Who added and removed an alias of this address, the newest first; those that links taught stand with their calls. */
    @GET
    @Path("/{address}/decisions")
    public MatchViews.Decisions decisions(
            @PathParam("address") String address,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.requireLimit(limit);
        return MatchViews.Decisions.of(
                aliases.history(caller.get(), address, Paging.position(cursor), limit + 1), limit, true);
    }

    /** Removes an alias. */
    @DELETE
    @Path("/{address}")
    public void remove(@PathParam("address") String address) {
        Refusals.done(aliases.remove(caller.get(), address));
    }

    /**
     * An alias to add.
     *
     * @param address the other one
     * @param means the one that Pinpoint knows
     */
    public record AliasRequest(
            @Nullable String address, @Nullable String means) {}

    /**
     * A page of aliases.
     *
     * @param nextCursor where the next page begins; absent on the last
     */
    public record AliasPage(
            List<MatchViews.AliasView> items, @Nullable String nextCursor) {}
}
