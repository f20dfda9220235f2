package app.pinbridge.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Readers of single values that the JSON library would take too leniently. */
final class StrictScalars {
    private StrictScalars() {}

    static Module module() {
        return new SimpleModule("pinbridge-strict-scalars")
                .addDeserializer(Instant.class, new StrictInstant())
                .addDeserializer(Double.class, new StrictDouble(null))
                .addDeserializer(double.class, new StrictDouble(0.0));
    }

    /** Instants are strings with a zone: a bare number could be seconds or milliseconds, and nobody would notice. */
    private static final class StrictInstant extends StdScalarDeserializer<Instant> {
        private StrictInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString();
            if (!parser.currentToken().isScalarValue() || parser.currentToken().isNumeric() || text == null) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            try {
                return Instants.parse(text);
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(
                        Instant.class, text, "not an ISO 8601 instant with a zone, like 2026-03-02T08:00:00Z");
            }
        }
    }

    /** Numbers are JSON numbers: the library takes the string "NaN" for one, and no later sum or order would be right. */
    private static final class StrictDouble extends StdScalarDeserializer<Double> {
        private final @Nullable Double absent;

        private StrictDouble(@Nullable Double absent) {
            super(Double.class);
            this.absent = absent;
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(Double.class, parser);
            }
            double number = parser.getDoubleValue();
            return Double.isFinite(number)
                    ? number
                    : (Double) context.handleWeirdNumberValue(Double.class, number, "too large");
        }

        @Override
        public @Nullable Double getNullValue(DeserializationContext context) {
            return absent;
        }
    }
}
