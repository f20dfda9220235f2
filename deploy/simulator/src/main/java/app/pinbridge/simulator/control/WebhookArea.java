package app.pinbridge.simulator.control;

import app.pinbridge.simulator.webhook.Webhook;
import app.pinbridge.simulator.webhook.Webhooks;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /webhooks}: lists them and what they have told ({@code GET ?after=&limit=}), sets one up ({@code POST}), takes one
 * away ({@code DELETE /webhooks/{id}}), tells something again ({@code POST /webhooks/repeat}) and says within what time of
 * the world it is retried ({@code POST /webhooks/retries}).
 */
final class WebhookArea implements ControlArea {
    private static final int USUAL = 1000;

    private final Webhooks webhooks;

    WebhookArea(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public Optional<?> handle(ControlRequest request) {
        if (request.is("GET", 0)) {
            return Optional.of(Map.of(
                    "webhooks", described(), "deliveries", webhooks.deliveries().after(request.number("after", 0), (int)
                            request.number("limit", USUAL))));
        }
        if (request.is("POST", 0)) {
            return Optional.of(Map.of("id", webhooks.add(webhook(request))));
        }
        if (request.is("DELETE", 1)) {
            return done(webhooks.remove(request.below().getFirst()));
        }
        return request.is("POST", 1) ? action(request) : Optional.empty();
    }

    private Optional<?> action(ControlRequest request) {
        return switch (request.below().getFirst()) {
            case "repeat" -> done(webhooks.repeat(request.idOf("seq")));
            case "retries" -> {
                webhooks.retryWithin(duration(request.text("within")));
                yield done(true);
            }
            default -> Optional.empty();
        };
    }

    private static Webhook webhook(ControlRequest request) {
        Set<String> events = new LinkedHashSet<>();
        request.body().path("events").forEach(event -> events.add(event.asText()));
        return new Webhook(URI.create(request.text("url")), request.text("secret"), events);
    }

    private Map<String, Object> described() {
        Map<String, Object> all = new LinkedHashMap<>();
        webhooks.all()
                .forEach((id, webhook) ->
                        all.put(id, Map.of("url", webhook.url().toString(), "events", webhook.events())));
        return all;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no duration like PT1H", e);
        }
    }

    private static Optional<?> done(boolean done) {
        return done ? Optional.of(Map.of("done", true)) : Optional.empty();
    }
}
