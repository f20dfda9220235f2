package app.pinbridge.simulator.api;

import app.pinbridge.simulator.error.ApiError;
import app.pinbridge.simulator.error.ApiRefusal;
import app.pinbridge.simulator.model.Owner;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Optional;

/**
 * The document that makes a comment.
 *
 * @param text empty when it is missing or no text
 * @param commentable empty when it is missing or of a type that has no comments
 */
record CommentBody(String text, Optional<Owner> commentable) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static CommentBody parse(String body) {
        JsonNode data = document(body).path("data");
        if (!data.isObject()) {
            throw ApiRefusal.badRequest("The request has no data");
        }
        if (!"comments".equals(data.path("type").asText())) {
            throw new ApiRefusal(ApiError.conflict("The type of data must be comments"));
        }
        JsonNode attributes = data.path("attributes");
        attributes.fieldNames().forEachRemaining(name -> {
            if (!"body_text".equals(name)) {
                throw ApiRefusal.badRequest("Attribute " + name + " cannot be written");
            }
        });
        return new CommentBody(
                attributes.path("body_text").asText(""),
                owner(data.path("relationships").path("commentable").path("data")));
    }

    private static JsonNode document(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw ApiRefusal.badRequest("The request is no JSON");
        }
    }

    private static Optional<Owner> owner(JsonNode identifier) {
        String id = identifier.path("id").asText("");
        if (!id.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Arrays.stream(Owner.Type.values())
                .filter(type ->
                        type.kind().type().equals(identifier.path("type").asText()))
                .map(type -> new Owner(type, Long.parseLong(id)))
                .findFirst();
    }
}
