package app.pinbridge.notifier.letter;

import app.pinbridge.contracts.IntegrationComplete;
import app.pinbridge.contracts.IntegrationStatus;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers, times and states in words that an admin understands. */
final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Map<String, String> RESOURCES = Map.of(
            "users", "People",
            "jobs", "Jobs",
            "applications", "Applications",
            "job_seekers", "Talent pipeline",
            "interviews", "Interviews");

    private Words() {}

    static List<Letters.Count> counts(IntegrationComplete completion) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(Locale.ENGLISH);
        return completion.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> new Letters.Count(
                        RESOURCES.getOrDefault(count.getKey(), count.getKey().replace('_', ' ')),
                        numbers.format(count.getValue())))
                .toList();
    }

    /** How long something took; empty when it is not known. */
    static String took(@Nullable Instant start, @Nullable Instant end) {
        if (start == null || end == null || end.isBefore(start)) {
            return "";
        }
        Duration took = Duration.between(start, end);
        if (took.toHours() > 0) {
            return "%d h %d min".formatted(took.toHours(), took.toMinutesPart());
        }
        return took.toMinutes() > 0 ? took.toMinutes() + " min" : Math.max(1, took.toSeconds()) + " s";
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** What is the matter: the status says it, or else its state does. */
    static String headline(IntegrationStatus status) {
        String message = status.message();
        if (message != null && !message.isBlank()) {
            return message;
        }
        IntegrationStatus.State state = status.state();
        return switch (state == null ? IntegrationStatus.State.UNKNOWN : state) {
            case FAILED -> "Pinbridge can no longer reach your data in Pinpoint.";
            case DELAYED -> "The sync with Pinpoint takes longer than it should.";
            case DEGRADED -> "A part of the connection to Pinpoint no longer works.";
            case LIVE, VERIFYING, SYNCING -> "The connection to Pinpoint works.";
            case DISCONNECTED -> "The connection to Pinpoint was removed.";
            case UNKNOWN -> "The state of the connection to Pinpoint is not known.";
        };
    }
}
