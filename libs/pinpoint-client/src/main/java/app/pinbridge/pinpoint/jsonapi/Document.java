package app.pinbridge.pinpoint.jsonapi;

import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.answer.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The answer to a request as JSON:API has it: rows, what they bring along, and counts. */
public final class Document {
    private final JsonNode json;
    private final Included included;

    /** Of a body that is a JSON object. */
    public Document(JsonNode json) {
        this.json = json;
        this.included = new Included(json.path("included"));
    }

    /** The list that it holds. A row that cannot be read becomes a malformed one; no list at all is a failure. */
    public <T> Answer<Page<T>> page(Function<Row, T> reader, int number, int size, Duration took) {
        JsonNode data = json.path("data");
        if (!data.isArray()) {
            return unreadable("The answer holds no list.", false);
        }
        List<T> rows = new ArrayList<>();
        List<Page.Malformed> malformed = new ArrayList<>();
        for (JsonNode row : data) {
            try {
                rows.add(reader.apply(new Row(row, included)));
            } catch (UnreadableException e) {
                malformed.add(new Page.Malformed(Scalars.id(row.path("id")).orElse(""), reason(e)));
            }
        }
        return Answer.ok(new Page<>(rows, malformed, total(), number, size, took));
    }

    /**
     * The one row that it holds.
     *
     * @param mayHaveBeenDone whether the request has changed something, so that an unreadable answer leaves it open
     */
    public <T> Answer<T> one(Function<Row, T> reader, boolean mayHaveBeenDone) {
        JsonNode data = json.path("data");
        if (!data.isObject()) {
            return unreadable("The answer holds no record.", mayHaveBeenDone);
        }
        try {
            return Answer.ok(reader.apply(new Row(data, included)));
        } catch (UnreadableException e) {
            return unreadable("The record cannot be read: " + reason(e) + ".", mayHaveBeenDone);
        }
    }

    /** {@code meta.stats.total.count}; a bare {@code meta.stats.total} is understood too. */
    private Optional<Long> total() {
        JsonNode total = json.path("meta").path("stats").path("total");
        JsonNode count = total.isObject() ? total.path("count") : total;
        return count.canConvertToLong() ? Optional.of(count.asLong()) : Optional.empty();
    }

    private static String reason(UnreadableException e) {
        return String.valueOf(e.getMessage());
    }

    private static <T> Answer<T> unreadable(String detail, boolean mayHaveBeenDone) {
        return Answer.failed(new Failure.Unavailable(ErrorCode.UNREADABLE, detail, mayHaveBeenDone));
    }
}
