package app.pinbridge.notifier.letter;

import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.IntegrationComplete;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;

/** Why a letter is written, with what it tells. */
public sealed interface Occasion {
    /** A first sync has ended. */
    record Complete(IntegrationComplete completion) implements Occasion {}

    /** Something is wrong with a connection. */
    record Trouble(IntegrationStatus status) implements Occasion {}

    /** The trouble is over. */
    record Recovery(IntegrationStatus status) implements Occasion {}

    /** The kinds that this version can write. */
    List<String> KINDS = List.of("complete", "trouble", "recovery");

    /** Name of the kind of letter, as stored. */
    default String kind() {
        return switch (this) {
            case Complete complete -> "complete";
            case Trouble trouble -> "trouble";
            case Recovery recovery -> "recovery";
        };
    }

    /** What the letter tells, as stored. */
    default String json() {
        EventData data = switch (this) {
            case Complete(IntegrationComplete completion) -> completion;
            case Trouble(IntegrationStatus status) -> status;
            case Recovery(IntegrationStatus status) -> status;
        };
        try {
            return Json.MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event record cannot be written", e);
        }
    }

    /** Reads what {@link #kind()} and {@link #json()} stored; empty when it is not understood. */
    static Optional<Occasion> of(String kind, String json) {
        try {
            return switch (kind) {
                case "complete" -> Optional.of(new Complete(Json.MAPPER.readValue(json, IntegrationComplete.class)));
                case "trouble" -> Optional.of(new Trouble(Json.MAPPER.readValue(json, IntegrationStatus.class)));
                case "recovery" -> Optional.of(new Recovery(Json.MAPPER.readValue(json, IntegrationStatus.class)));
                default -> Optional.empty();
            };
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
