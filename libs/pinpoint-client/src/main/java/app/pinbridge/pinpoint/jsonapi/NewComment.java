package app.pinbridge.pinpoint.jsonapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The document that creates a comment, the only thing that Pinbridge ever writes to Pinpoint. */
public final class NewComment {
    private NewComment() {}

    /**
     * A comment.
     *
     * @param resourceType {@code applications} or {@code job_seekers}
     * @param bodyText plain text
     */
    public static JsonNode on(String resourceType, String id, String bodyText) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode data = document.putObject("data");
        data.put("type", "comments");
        data.putObject("attributes").put("body_text", bodyText);
        ObjectNode commentable =
                data.putObject("relationships").putObject("commentable").putObject("data");
        commentable.put("type", resourceType);
        commentable.put("id", id);
        return document;
    }
}
