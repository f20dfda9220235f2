package app.pinbridge.ingest.webhook;

import app.pinbridge.ingest.ats.Resource;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds ids in a webhook's data, each with the kind of record it is of, as {@code application:24}. */
final class RecordIds {
    /** More ids than this are no webhook's; polling finds them. */
    private static final int MOST = 50;

    private static final int DEEPEST = 5;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private RecordIds() {}

    /** The kind of record whose name an event begins with. */
    static Optional<Resource> kind(String event) {
        return Arrays.stream(Resource.values())
                .filter(kind -> event.startsWith(nameOf(kind) + "_"))
                .max(Comparator.comparingInt(kind -> nameOf(kind).length()));
    }

    /** The kind of record of just this name. */
    static Optional<Resource> exactly(String name) {
        return Arrays.stream(Resource.values())
                .filter(kind -> nameOf(kind).equals(name))
                .findFirst();
    }

    /** One record's name, e.g. {@code job_seeker}. */
    static String nameOf(Resource kind) {
        return kind.id().substring(0, kind.id().length() - 1);
    }

    /**
     * Collects the ids below a node.
     *
     * @param about what an {@code id} without a name is the id of
     */
    static void collect(JsonNode node, String about, Set<String> found) {
        collect(node, about, found, 0);
    }

    private static void collect(JsonNode node, String about, Set<String> found, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, about, found, depth + 1));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = HUMP.matcher(field.getKey()).replaceAll("_").toLowerCase(Locale.ROOT);
            JsonNode value = field.getValue();
            if (value.isContainerNode()) {
                collect(value, exactly(name).isPresent() ? name : singular(name), found, depth + 1);
            } else {
                add(name.equals("id") ? about : owner(name), value, found);
            }
        }
    }

    private static void add(String kind, JsonNode value, Set<String> found) {
        String id = value.asText();
        if (!kind.isEmpty() && found.size() < MOST && ID.matcher(id).matches()) {
            found.add(kind + ":" + id);
        }
    }

    /** {@code application} of {@code application_id}; empty of what names no id. */
    private static String owner(String name) {
        if (name.endsWith("_id")) {
            return name.substring(0, name.length() - "_id".length());
        }
        return exactly(name).isPresent() ? name : "";
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
