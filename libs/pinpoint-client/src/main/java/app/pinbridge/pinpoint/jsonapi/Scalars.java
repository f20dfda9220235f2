package app.pinbridge.pinpoint.jsonapi;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.databind.JsonNode;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/** Single values, as tolerantly as is safe. */
final class Scalars {
    private static final int BEHIND_DATE = 10;
    /** ISO 8601 with Z or an offset, with or without a colon or minutes in it, and with a space in the place of T. */
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Scalars() {}

    static Optional<String> id(JsonNode value) {
        if (value.isIntegralNumber()) {
            return Optional.of(value.bigIntegerValue().toString());
        }
        return value.isTextual() && !value.textValue().isBlank()
                ? Optional.of(value.textValue().strip())
                : Optional.empty();
    }

    static Optional<String> text(String name, JsonNode value) {
        if (absent(value)) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw new UnreadableException(name + " is no text");
        }
        return Optional.of(value.asText());
    }

    static Optional<Instant> instant(String name, JsonNode value) {
        if (absent(value) || (value.isTextual() && value.textValue().isBlank())) {
            return Optional.empty();
        }
        try {
            return Optional.of(instant(value.asText()));
        } catch (DateTimeException e) {
            throw new UnreadableException(name + " is no instant");
        }
    }

    /** As RFC 3339 has it, which is what Pinpoint writes, and much the faster to read; or else tolerantly. */
    private static Instant instant(String text) {
        if (text.length() > BEHIND_DATE && text.charAt(BEHIND_DATE) == 'T') {
            try {
                ParsePosition read = new ParsePosition(0);
                OffsetDateTime time = ITU.parseDateTime(text, read);
                if (read.getIndex() == text.length()) {
                    return time.toInstant();
                }
            } catch (DateTimeException e) {
                // Of another form, or none.
            }
        }
        return INSTANT.parse(text, Instant::from);
    }

    static Optional<Integer> number(String name, JsonNode value) {
        return decimal(name, value).map(Double::intValue);
    }

    static Optional<Double> decimal(String name, JsonNode value) {
        if (absent(value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.isNumber() ? value.doubleValue() : Double.parseDouble(value.asText()));
        } catch (NumberFormatException e) {
            throw new UnreadableException(name + " is no number");
        }
    }

    static Optional<Boolean> flag(String name, JsonNode value) {
        if (absent(value)) {
            return Optional.empty();
        }
        return switch (value.asText()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw new UnreadableException(name + " is neither true nor false");
        };
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
