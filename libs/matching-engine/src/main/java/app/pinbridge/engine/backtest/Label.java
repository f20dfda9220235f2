package app.pinbridge.engine.backtest;

import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a person says that a call is; any of it may be left out. */
public record Label(
        String tenantId,
        String callId,
        Optional<String> status,
        Optional<List<JsonNode>> targets,
        Optional<String> publication,
        Optional<String> reason,
        Optional<List<String>> warnings) {
    private static final List<String> IDS = List.of("interviewId", "applicationId", "jobSeekerId", "jobId");

    /** Reads a line. */
    public static Label read(String line) {
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new BadInput("is not JSON");
        }
        JsonNode expect = node.path("expect");
        if (!node.path("tenantid").isTextual() || !node.path("callId").isTextual() || !expect.isObject()) {
            throw new BadInput("a label needs tenantid, callId and expect");
        }
        return new Label(
                node.get("tenantid").textValue(),
                node.get("callId").textValue(),
                text(expect.path("status"), "status"),
                list(expect.path("targets"), "targets").map(Label::targets),
                coded(expect.path("publication"), "decision", "publication"),
                coded(expect.path("reason"), "code", "reason"),
                list(expect.path("warnings"), "warnings")
                        .map(codes -> codes.stream().map(JsonNode::asText).toList()));
    }

    private static List<JsonNode> targets(List<JsonNode> all) {
        for (JsonNode target : all) {
            boolean ids = target.isObject()
                    && IDS.stream().map(target::path).allMatch(id -> id.isMissingNode() || id.isNull() || isId(id));
            if (!ids) {
                throw new BadInput("expect.targets must be objects with some of " + String.join(", ", IDS));
            }
        }
        return all;
    }

    private static boolean isId(JsonNode node) {
        return node.isTextual() || node.isIntegralNumber();
    }

    /** A code by itself, or within the object that the answer has. */
    private static Optional<String> coded(JsonNode node, String field, String name) {
        return node.isObject() ? text(node.path(field), name + "." + field) : text(node, name);
    }

    private static Optional<String> text(JsonNode node, String name) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw new BadInput("expect." + name + " must be text");
        }
        return Optional.of(node.textValue());
    }

    private static Optional<List<JsonNode>> list(JsonNode node, String name) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isArray()) {
            throw new BadInput("expect." + name + " must be a list");
        }
        List<JsonNode> found = new ArrayList<>();
        node.forEach(found::add);
        return Optional.of(found);
    }

    /** The interviews that are meant, where the label names them. */
    public Set<String> interviewIds() {
        Set<String> ids = new TreeSet<>();
        targets.ifPresent(all -> all.stream()
                .filter(target -> target.hasNonNull("interviewId"))
                .map(target -> target.get("interviewId").asText())
                .filter(id -> !id.isEmpty())
                .forEach(ids::add));
        return ids;
    }

    /** Whether the call should be matched; empty when the label does not say. */
    boolean matched() {
        return status.filter("matched"::equals).isPresent()
                || targets.filter(all -> !all.isEmpty()).isPresent();
    }

    /** Whether it says anything of what the call belongs to: where it does not, no match is right or wrong. */
    boolean determined() {
        return status.isPresent() || targets.isPresent();
    }

    /** Whether all targets of the answer are right, and none is missing where the label lists them. */
    boolean rightTargets(Match match) {
        if (status.isPresent() && !matched()) {
            return false;
        }
        if (targets.isEmpty()) {
            return true;
        }
        List<JsonNode> open = new ArrayList<>(targets.get());
        for (Target target : match.targets()) {
            JsonNode ids = Json.MAPPER.valueToTree(target);
            Optional<JsonNode> meant =
                    open.stream().filter(wanted -> fits(ids, wanted)).findFirst();
            if (meant.isEmpty()) {
                return false;
            }
            open.remove(meant.get());
        }
        return open.isEmpty();
    }

    /** The ids that the label gives must be there; that no interview is meant must be said by leaving it out. */
    private static boolean fits(JsonNode ids, JsonNode wanted) {
        for (String id : IDS) {
            if (wanted.hasNonNull(id)
                    && !wanted.path(id).asText().equals(ids.path(id).asText())) {
                return false;
            }
        }
        return wanted.hasNonNull("interviewId") || !ids.has("interviewId") || wanted.isEmpty();
    }
}
