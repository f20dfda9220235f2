package app.pinbridge.simulator.webhook;

import app.pinbridge.simulator.world.Happened;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a webhook carries: {@code {"event", "triggeredAt", "data": {kind: {"id"}}}}, ids as numbers and nothing else. */
record Message(String body) {
    static final String SIGNATURE_HEADER = "PINPOINT-HMAC-SHA256";
    private static final String ALGORITHM = "HmacSHA256";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Message of(Happened happened) {
        ObjectNode document = JSON.createObjectNode()
                .put("event", happened.event())
                .put("triggeredAt", happened.at().getEpochSecond());
        ObjectNode data = document.putObject("data");
        happened.ids().forEach((kind, id) -> data.putObject(kind).put("id", id));
        try {
            return new Message(JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base64 of the HMAC-SHA256 of the body. */
    String signature(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
