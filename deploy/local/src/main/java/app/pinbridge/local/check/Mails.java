package app.pinbridge.local.check;

import app.pinbridge.local.stack.JsonHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The mails that the stack's SMTP server took. */
final class Mails {
    /** How the subject of the completion e-mail begins. */
    private static final String COMPLETE = "Pinpoint is connected";

    private final JsonHttp sink;

    Mails(String address) {
        this.sink = new JsonHttp(address, Map.of());
    }

    /** How many mails there are at all. */
    int count() {
        return sink.get("/mails.json").orThrow("the mail sink").size();
    }

    /** How many mails told somebody that the integration is complete. */
    long completions(String recipient) {
        long count = 0;
        for (JsonNode mail : sink.get("/mails.json").orThrow("the mail sink")) {
            boolean complete = mail.path("subject").asText().startsWith(COMPLETE);
            boolean to = mail.path("to").toString().contains(recipient);
            if (complete && to) {
                count++;
            }
        }
        return count;
    }
}
