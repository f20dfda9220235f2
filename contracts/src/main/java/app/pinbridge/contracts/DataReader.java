package app.pinbridge.contracts;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an event's data, and turns what the JSON library says of a bad one into the field that is wrong. */
final class DataReader {
    private DataReader() {}

    static EventData read(EventType type, String subject, byte[] json) {
        try {
            return complete(type, subject, Json.MAPPER.readValue(json, type.dataType()));
        } catch (IOException e) {
            throw invalid(e);
        }
    }

    static EventData read(EventType type, String subject, TreeNode json) {
        try {
            return complete(type, subject, Json.MAPPER.treeToValue(json, type.dataType()));
        } catch (JsonProcessingException e) {
            throw invalid(e);
        }
    }

    @SuppressWarnings("NullAway") // a record read from JSON may lack the id that it declares; that is what this checks
    private static EventData complete(EventType type, String subject, @Nullable EventData data) {
        if (data == null) {
            throw new InvalidEventException("data", "must be an object");
        }
        EventData complete = data instanceof IntegrationStatus status
                ? status.of(subject.substring(subject.indexOf('/') + 1))
                : data;
        if (complete.subjectId() == null || complete.subjectId().isEmpty()) {
            throw new InvalidEventException("data", "lacks the id of its subject, a " + type.collection() + " id");
        }
        return complete;
    }

    /** Why bytes cannot be read as JSON at all. */
    static String unreadable(@Nullable Throwable e) {
        if (e instanceof StreamConstraintsException) {
            return "is nested too deep or too long";
        }
        boolean twice = e instanceof JsonParseException parse
                && parse.getOriginalMessage().startsWith("Duplicate field");
        return twice ? "has a field twice" : "is not JSON";
    }

    private static InvalidEventException invalid(IOException e) {
        if (e instanceof JsonMappingException mapping) {
            String path = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                    .collect(Collectors.joining());
            return new InvalidEventException("data" + path, problem(mapping));
        }
        return new InvalidEventException("data", unreadable(e));
    }

    private static String problem(JsonMappingException e) {
        if (e.getCause() instanceof JsonParseException || e.getCause() instanceof StreamConstraintsException) {
            return unreadable(e.getCause());
        }
        if (e instanceof InvalidFormatException format && format.getTargetType() != null) {
            return "has a wrong value for " + name(format.getTargetType());
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + name(mismatch.getTargetType());
        }
        return "has a wrong value";
    }

    private static String name(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "a string";
            case "Boolean", "boolean" -> "true or false";
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "Double", "double" -> "a number";
            case "Instant" -> "an instant like 2026-03-02T08:00:00Z";
            case "List", "ArrayList" -> "a list";
            case "Map" -> "an object";
            default -> type.isEnum() ? "a string" : "an object";
        };
    }
}
