package app.pinbridge.gateway.activity;

import app.pinbridge.gateway.activity.ActivityClient.Request;
import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.Map;

/** How a request to Pinpoint is written on the page. */
@TemplateExtension
final class ActivityWords {
    private static final Map<String, String> ASKERS = Map.of(
            "sync", "Sync",
            "webhook", "Webhook",
            "check", "Check of the key",
            "rules", "Posting by itself");

    private ActivityWords() {}

    /** Who asked; a person by the e-mail. */
    static String who(Request request) {
        String askedBy = request.askedBy() == null ? "" : request.askedBy();
        return ASKERS.getOrDefault(askedBy, askedBy);
    }

    /** Colour of the badge: {@code ok warn bad}. */
    static String tone(Request request) {
        Integer status = request.status();
        if (status == null || status >= 500) {
            return "bad";
        }
        return status < 400 ? "ok" : "warn";
    }

    /** The status as people say it. */
    static String said(Request request) {
        return request.status() == null ? "No answer" : request.status().toString();
    }

    /** How long it took. */
    static String took(Request request) {
        return request.durationMs() < 1000
                ? request.durationMs() + " ms"
                : String.format(Locale.ENGLISH, "%.1f s", request.durationMs() / 1000.0);
    }
}
