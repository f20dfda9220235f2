package app.pinbridge.contracts.compatibility;

import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds what the current schemas break of the released ones. */
public final class SchemaCompatibility {
    private static final String SUFFIX = ".json";

    private SchemaCompatibility() {}

    /** What the current schema breaks of the released one of the same name; empty when nothing. */
    public static List<Incompatibility> between(String name, JsonNode released, JsonNode current) {
        return new Comparison(name, released, current).run();
    }

    /**
     * What the schemas of one folder break of the released ones of another, by file name. A schema that was never released
     * is free. Throws {@link UncheckedIOException} when a folder cannot be read or a file is no JSON.
     */
    public static List<Incompatibility> between(Path releasedFolder, Path currentFolder) {
        Map<String, JsonNode> current = schemas(currentFolder);
        return schemas(releasedFolder).entrySet().stream()
                .flatMap(released -> {
                    JsonNode now = current.get(released.getKey());
                    return now == null
                            ? Stream.of(new Incompatibility(
                                    released.getKey(), "", Rule.SCHEMA_REMOVED, "the schema is gone"))
                            : between(released.getKey(), released.getValue(), now).stream();
                })
                .toList();
    }

    private static Map<String, JsonNode> schemas(Path folder) {
        Map<String, JsonNode> schemas = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                String fileName = file.getFileName().toString();
                schemas.put(
                        fileName.substring(0, fileName.length() - SUFFIX.length()),
                        Json.MAPPER.readTree(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("schemas in " + folder + " cannot be read", e);
        }
        return schemas;
    }
}
