package app.pinbridge.simulator.api;

import app.pinbridge.simulator.error.ApiError;
import app.pinbridge.simulator.error.ApiRefusal;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.KeyRing;
import app.pinbridge.simulator.keys.Permissions;
import app.pinbridge.simulator.log.WriteLog;
import app.pinbridge.simulator.query.Parameters;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.quirk.Quirks;
import app.pinbridge.simulator.world.CommentEdits;
import app.pinbridge.simulator.world.World;
import java.util.List;
import java.util.Optional;

/** The API itself: who asks, whether they may, and what they get. */
public final class PinpointApi implements ApiHandler {
    private final KeyRing keys;
    private final Quirks quirks;
    private final Reading reading;
    private final CommentPosting posting;

    public PinpointApi(World world, KeyRing keys, Quirks quirks, CommentEdits edits, WriteLog writes) {
        this.keys = keys;
        this.quirks = quirks;
        this.reading = new Reading(world, quirks);
        this.posting = new CommentPosting(world, quirks, edits, writes);
    }

    @Override
    public Answer handle(ApiRequest request) {
        try {
            return answer(request);
        } catch (ApiRefusal refusal) {
            return Answer.error(refusal.error());
        }
    }

    private Answer answer(ApiRequest request) {
        Permissions permissions = admit(request);
        List<String> segments = List.of(request.path().replaceAll("^/+|/+$", "").split("/"));
        Endpoint endpoint = Endpoint.of(segments.getFirst()).orElseThrow(PinpointApi::notFound);
        Parameters parameters = parameters(request);
        if ("POST".equals(request.method()) && endpoint == Endpoint.COMMENTS && segments.size() == 1) {
            return posting.post(request, parameters, permissions, request.key().orElse(""));
        }
        if (!"GET".equals(request.method()) || segments.size() > 2) {
            throw notFound();
        }
        if (!permissions.allow(endpoint.category(quirks), Access.READ)) {
            throw new ApiRefusal(ApiError.forbidden(quirks.get(Quirk.PERMISSION_DENIED_TEXT)));
        }
        return segments.size() == 1
                ? reading.collection(endpoint, parameters, permissions)
                : reading.single(endpoint, id(segments.get(1)), parameters, permissions);
    }

    private Permissions admit(ApiRequest request) {
        String key = request.key()
                .filter(given -> !given.isBlank())
                .orElseThrow(() -> new ApiRefusal(ApiError.unauthorized("X-API-KEY header not provided")));
        Optional<Permissions> permissions = keys.permissions(key);
        if (permissions.isEmpty()) {
            throw new ApiRefusal(ApiError.unauthorized("Invalid API key"));
        }
        if (!keys.integrationEnabled()) {
            throw new ApiRefusal(ApiError.forbidden("Integration not enabled"));
        }
        if (quirks.is(Quirk.VENDOR_NAME, "required") && request.vendor().isEmpty()) {
            throw ApiRefusal.badRequest("x-vendor-name header not provided");
        }
        return permissions.get();
    }

    private static Parameters parameters(ApiRequest request) {
        try {
            return Parameters.parse(request.query());
        } catch (IllegalArgumentException e) {
            throw ApiRefusal.badRequest("The query string is not well encoded");
        }
    }

    private static long id(String segment) {
        if (!segment.matches("[0-9]{1,18}")) {
            throw notFound();
        }
        return Long.parseLong(segment);
    }

    private static ApiRefusal notFound() {
        return new ApiRefusal(ApiError.notFound());
    }
}
