package app.pinbridge.simulator.query;

import app.pinbridge.simulator.error.ApiRefusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/**
 * One {@code filter[name][operator]=value}.
 *
 * @param operator empty when none was given
 */
public record FilterTerm(String name, String operator, String value) {
    /** The values of a comma list. */
    public List<String> values() {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** The values as ids; what is no number matches nothing. */
    long[] ids() {
        return values().stream()
                .mapToLong(id -> id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1L)
                .toArray();
    }

    boolean flag() {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ApiRefusal.badRequest("Filter " + name + " is true or false, not '" + value + "'");
        };
    }

    /** Epoch milliseconds. */
    long instant() {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME
                    .parse(value.replace(' ', '+'), Instant::from)
                    .toEpochMilli();
        } catch (DateTimeException e) {
            throw ApiRefusal.badRequest("Filter " + name + " is no instant: '" + value + "'");
        }
    }

    void withoutOperator() {
        if (!operator.isEmpty() && !"eq".equals(operator)) {
            throw ApiRefusal.badRequest("Filter " + name + " has no operator '" + operator + "'");
        }
    }
}
