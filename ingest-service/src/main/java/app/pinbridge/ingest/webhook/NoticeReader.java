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
 * {@code {"application": {"id": 1}}}, {@code {"application_id": 1}} and {@code {"id": 1}} they are understood. What names an
 * event and has another form than that is a webhook all the same: refused, it would come ten times more.
 */
final class NoticeReader {
    private static final Pattern EVENT = Pattern.compile("[a-z0-9_]{1,100}");
    private static final int LONGEST_NAME = 100;
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
        if (!json.path("event").isTextual() || event.isBlank()) {
            return new Notice.Malformed("'event' must be the name of an event.");
        }
        return about(event)
                .filter(about -> isAsExpected(json))
                .map(about -> happened(event, json.path("triggeredAt").asLong(), json.path("data"), about))
                .orElseGet(() -> new Notice.Unheard(plain(event)));
    }

    private static Optional<Resource> about(String event) {
        return EVENT.matcher(event).matches() ? RecordIds.kind(event + "_") : Optional.empty();
    }

    private static boolean isAsExpected(JsonNode json) {
        JsonNode triggeredAt = json.path("triggeredAt");
        return triggeredAt.canConvertToLong()
                && triggeredAt.asLong() >= 0
                && triggeredAt.asLong() < END_OF_TIME
                && json.path("data").isObject();
    }

    /** A name that may stand in a log, whatever Pinpoint, or somebody who has its secret, put there. */
    private static String plain(String event) {
        String safe = event.replaceAll("[^A-Za-z0-9_.:-]", "?");
        return safe.length() > LONGEST_NAME ? safe.substring(0, LONGEST_NAME) : safe;
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
