package app.pinbridge.simulator.api;

import app.pinbridge.simulator.document.DocumentWriter;
import app.pinbridge.simulator.error.ApiError;
import app.pinbridge.simulator.error.ApiRefusal;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.keys.Permissions;
import app.pinbridge.simulator.log.WriteLog;
import app.pinbridge.simulator.model.Comment;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.query.Listings;
import app.pinbridge.simulator.query.Parameters;
import app.pinbridge.simulator.query.Query;
import app.pinbridge.simulator.query.QueryParser;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.quirk.Quirks;
import app.pinbridge.simulator.world.CommentEdits;
import app.pinbridge.simulator.world.World;
import java.util.OptionalInt;

/** POST of a comment: the one write that matters here. The author is the company's system user. */
final class CommentPosting {
    private final World world;
    private final Quirks quirks;
    private final CommentEdits edits;
    private final WriteLog writes;
    private final DocumentWriter documents;

    CommentPosting(World world, Quirks quirks, CommentEdits edits, WriteLog writes) {
        this.world = world;
        this.quirks = quirks;
        this.edits = edits;
        this.writes = writes;
        this.documents = new DocumentWriter(world, quirks);
    }

    Answer post(ApiRequest request, Parameters parameters, Permissions permissions, String key) {
        boolean permissionFirst = quirks.is(Quirk.IMPOSSIBLE_COMMENT, "permission-first");
        if (permissionFirst) {
            demandPermission(permissions);
        }
        CommentBody body = CommentBody.parse(request.body());
        Owner owner = body.commentable().filter(this::exists).orElseThrow(() -> new ApiRefusal(unknownCommentable()));
        demandPermission(permissions);
        String text = stored(checked(body.text()));
        Query query = new QueryParser(quirks).single(parameters, new Listings(world, quirks).comments());
        Comment comment = edits.post(owner, text, committed -> writes.append(committed, key))
                .orElseThrow(() -> new ApiRefusal(unknownCommentable()));
        return world.read(() -> Answer.document(201, documents.one(comment, query, permissions)));
    }

    private boolean exists(Owner owner) {
        return world.read(() -> world.find(owner).isPresent());
    }

    private void demandPermission(Permissions permissions) {
        if (!permissions.allow(Category.COMMENT, Access.WRITE)) {
            throw new ApiRefusal(ApiError.forbidden(quirks.get(Quirk.PERMISSION_DENIED_TEXT)));
        }
    }

    private ApiError unknownCommentable() {
        return quirks.is(Quirk.UNKNOWN_COMMENTABLE, "404")
                ? ApiError.notFound()
                : ApiError.invalid(
                        "/data/relationships/commentable", "commentable", "must exist", "Commentable must exist");
    }

    private String checked(String text) {
        if (text.isBlank()) {
            throw invalidText("can't be blank");
        }
        OptionalInt limit = quirks.commentLimit();
        if (limit.isPresent() && text.codePointCount(0, text.length()) > limit.getAsInt()) {
            throw invalidText("is too long (maximum is " + limit.getAsInt() + " characters)");
        }
        return text;
    }

    private static ApiRefusal invalidText(String message) {
        return new ApiRefusal(
                ApiError.invalid("/data/attributes/body_text", "body_text", message, "Body text " + message));
    }

    private String stored(String text) {
        String lines = quirks.is(Quirk.COMMENT_NEWLINES, "collapsed") ? text.replaceAll("\\s*\\R\\s*", " ") : text;
        return switch (quirks.get(Quirk.COMMENT_HTML)) {
            case "escaped" -> lines.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            case "stripped" -> lines.replaceAll("<[^>]*>", "");
            default -> lines;
        };
    }
}
