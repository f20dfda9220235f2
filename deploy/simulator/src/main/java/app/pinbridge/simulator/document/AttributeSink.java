package app.pinbridge.simulator.document;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes the attributes of one resource object, leaving out those that were not asked for. */
final class AttributeSink {
    private static final String MASK = "Concealed";
    private final JsonGenerator json;
    private final Format format;
    private final Predicate<String> wanted;
    private final Predicate<String> wantedExtra;
    private final boolean masking;

    AttributeSink(
            JsonGenerator json,
            Format format,
            Predicate<String> wanted,
            Predicate<String> wantedExtra,
            boolean masking) {
        this.json = json;
        this.format = format;
        this.wanted = wanted;
        this.wantedExtra = wantedExtra;
        this.masking = masking;
    }

    Format format() {
        return format;
    }

    void text(String name, String value) throws IOException {
        if (masking && format.masked().contains(name)) {
            masked(name);
        } else if (wanted.test(name)) {
            json.writeStringField(name, value);
        }
    }

    void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        } else {
            nothing(name);
        }
    }

    void flag(String name, boolean value) throws IOException {
        if (wanted.test(name)) {
            json.writeBooleanField(name, value);
        }
    }

    void number(String name, long value) throws IOException {
        if (wanted.test(name)) {
            json.writeNumberField(name, value);
        }
    }

    void instant(String name, Instant value) throws IOException {
        if (wanted.test(name)) {
            json.writeStringField(name, format.instant(value));
        }
    }

    void instant(String name, Optional<Instant> value) throws IOException {
        if (value.isPresent()) {
            instant(name, value.get());
        } else {
            nothing(name);
        }
    }

    void key(String name, long id) throws IOException {
        key(name, id, format.integerKeys());
    }

    void key(String name, Optional<Long> id) throws IOException {
        if (id.isPresent()) {
            key(name, id.get());
        } else {
            nothing(name);
        }
    }

    void key(String name, long id, boolean integer) throws IOException {
        if (!wanted.test(name)) {
            return;
        }
        if (integer) {
            json.writeNumberField(name, id);
        } else {
            json.writeStringField(name, Long.toString(id));
        }
    }

    void nothing(String name) throws IOException {
        if (wanted.test(name)) {
            json.writeNullField(name);
        }
    }

    void extraTexts(String name, List<String> values) throws IOException {
        if (wantedExtra.test(name)) {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    void extraRating(String name, Optional<Double> value) throws IOException {
        if (wantedExtra.test(name)) {
            json.writeFieldName(name);
            if (value.isPresent()) {
                json.writeNumber(value.get());
            } else {
                json.writeNull();
            }
        }
    }

    private void masked(String name) throws IOException {
        if (wanted.test(name) && format.maskedAsText()) {
            json.writeStringField(name, MASK);
        } else {
            nothing(name);
        }
    }
}
