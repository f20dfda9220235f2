package app.pinbridge.simulator.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The error document of the API: the status is a string. */
public final class ErrorDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ErrorDocument() {}

    /** The document of one error. */
    public static byte[] of(ApiError error) {
        ObjectNode document = JSON.createObjectNode();
        ObjectNode entry = document.putArray("errors").addObject();
        entry.put("title", error.title())
                .put("code", error.code())
                .put("status", String.valueOf(error.status()))
                .put("detail", error.detail());
        if (!error.pointer().isEmpty()) {
            entry.putObject("source").put("pointer", error.pointer());
        }
        if (!error.meta().isEmpty()) {
            entry.set("meta", JSON.valueToTree(error.meta()));
        }
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
