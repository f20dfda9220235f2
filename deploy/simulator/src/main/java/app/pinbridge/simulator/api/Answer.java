package app.pinbridge.simulator.api;

import app.pinbridge.simulator.error.ApiError;
import app.pinbridge.simulator.error.ErrorDocument;
import java.util.HashMap;
import java.util.Map;

/** An answer, ready to be sent. */
public final class Answer {
    private static final Map<String, String> JSON_API =
            Map.of("content-type", "application/vnd.api+json; charset=utf-8");

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /** An answer with a whole document as its body, which must not be changed afterwards. */
    public Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /** A JSON:API document. */
    public static Answer document(int status, byte[] body) {
        return new Answer(status, JSON_API, body);
    }

    /** An error document. */
    public static Answer error(ApiError error) {
        return document(error.status(), ErrorDocument.of(error));
    }

    /** The same with one more header. */
    public Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Headers, by lower-case name. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The document; not to be changed. */
    public byte[] body() {
        return body;
    }
}
