package app.pinbridge.matching.manual;

import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Target;
import app.pinbridge.engine.EnrichmentEdit;
import app.pinbridge.engine.ManualDecision;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said, as it is stored.
 *
 * @param action {@code link unlink not_an_interview enrichment}
 * @param targets of a link or unlink
 * @param unlinked what was unlinked before, and still is not meant
 * @param of of an enrichment: the record that it was written for
 */
record Saying(
        String action,
        List<Target> targets,
        List<Target> unlinked,
        @Nullable String of,
        @Nullable String candidateName,
        @Nullable String jobTitle,
        @Nullable String stage,
        @Nullable String location) {

    Saying {
        targets = targets == null ? List.of() : List.copyOf(targets);
        unlinked = unlinked == null ? List.of() : List.copyOf(unlinked);
    }

    static Saying of(ManualDecision decision, List<Target> unlinked) {
        return switch (decision) {
            case ManualDecision.Link link -> match("link", link.targets(), unlinked);
            case ManualDecision.Unlink unlink -> match("unlink", unlink.targets(), unlinked);
            case ManualDecision.NotAnInterview no -> match("not_an_interview", List.of(), unlinked);
        };
    }

    private static Saying match(String action, List<Target> targets, List<Target> unlinked) {
        return new Saying(action, targets, unlinked, null, null, null, null, null);
    }

    static Saying of(EnrichmentEdit edit) {
        return new Saying(
                "enrichment",
                List.of(),
                List.of(),
                edit.of().orElse(null),
                edit.candidateName().orElse(null),
                edit.jobTitle().orElse(null),
                edit.stage().orElse(null),
                edit.location().orElse(null));
    }

    static Saying read(byte[] json) {
        try {
            return Json.MAPPER.readValue(json, Saying.class);
        } catch (IOException e) {
            throw new UncheckedIOException("what a person said cannot be read", e);
        }
    }

    byte[] json() {
        try {
            return Json.MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a person said cannot be written", e);
        }
    }

    /** Adds this to what else stands of the call. */
    Manual onto(Manual manual, String by, Instant at) {
        return switch (action) {
            case "link" -> manual.with(new ManualDecision.Link(targets, by, at), unlinked);
            case "unlink" -> manual.with(new ManualDecision.Unlink(targets, by, at), unlinked);
            case "not_an_interview" -> manual.with(new ManualDecision.NotAnInterview(by, at), unlinked);
            case "enrichment" ->
                manual.with(new EnrichmentEdit(
                        Optional.ofNullable(of),
                        Optional.ofNullable(candidateName),
                        Optional.ofNullable(jobTitle),
                        Optional.ofNullable(stage),
                        Optional.ofNullable(location),
                        by,
                        at));
            default -> throw new IllegalStateException("nobody can have said: " + action);
        };
    }
}
