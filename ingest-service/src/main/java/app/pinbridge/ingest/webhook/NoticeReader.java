package app.pinbridge.ingest.webhook;

import app.pinbridge.contracts.Json;
import app.pinbridge.ingest.ats.Resource;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads {@code {"event", "triggeredAt", "data"}}. How ids stand in {@code data} is not documented for most events: as
 * {@code {"application": {"id": 1}}}, {@code {"application_id": 1}} and {@code {"id": 1}} they are understood.
 */
final class NoticeReader {
    private static final Pattern EVENT = Pattern.compile("[a-z0-9_]{1,100}");
    /** The first seconds that are no instant any more: year 10000. */
    private static final long END_OF_TIME = 253_402_300_800L;

    private NoticeReader() {}

    static Notice read(byte[] body) {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(body);
        } catch (IOException e) {
            return new Notice.Malformed("The body is not JSON.");
        }
        String event = json.path("event").asText();
        JsonNode triggeredAt = json.path("triggeredAt");
        if (!json.path("event").isTextual() || !EVENT.matcher(event).matches()) {
            return new Notice.Malformed("'event' must be the name of an event.");
        }
        if (!triggeredAt.canConvertToLong() || triggeredAt.asLong() < 0 || triggeredAt.asLong() >= END_OF_TIME) {
            return new Notice.Malformed("'triggeredAt' must be seconds since 1970.");
        }
        if (!json.path("data").isObject()) {
            return new Notice.Malformed("'data' must be an object.");
        }
        return RecordIds.kind(event + "_")
                .map(about -> happened(event, triggeredAt.asLong(), json.path("data"), about))
                .orElseGet(() -> new Notice.Unheard(event));
    }

    private static Notice happened(String event, long triggeredAt, JsonNode data, Resource about) {
        Set<String> ids = new TreeSet<>();
        RecordIds.collect(data, RecordIds.nameOf(about), ids);
        Set<Target> targets =
                ids.stream().map(NoticeReader::target).flatMap(Optional::stream).collect(Collectors.toSet());
        return new Notice.Happened(event, Instant.ofEpochSecond(triggeredAt), ids, targets);
    }

    private static Optional<Target> target(String id) {
        int colon = id.indexOf(':');
        return RecordIds.exactly(id.substring(0, colon)).map(kind -> new Target(kind, id.substring(colon + 1)));
    }
}
