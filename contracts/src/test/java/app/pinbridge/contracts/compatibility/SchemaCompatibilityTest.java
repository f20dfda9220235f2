package app.pinbridge.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCompatibilityTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/pinbridge/schemas");

    private static final String RELEASED = """
            {"$id":"urn:a","title":"A","type":"object","required":["id"],
             "properties":{
              "id":{"type":"string","minLength":1},
              "name":{"type":"string","maxLength":80,"description":"Old words."},
              "at":{"type":"string","format":"date-time"},
              "share":{"type":"number","minimum":0,"maximum":1},
              "auto":{"type":"boolean","default":true},
              "aliases":{"type":"object","additionalProperties":{"type":"string"}},
              "people":{"type":"array","items":{"$ref":"#/$defs/person"}}},
             "additionalProperties":false,
             "$defs":{"person":{"type":"object","properties":{"email":{"type":"string"},"role":{"enum":["host","guest"]}},
              "additionalProperties":false}}}
            """;

    @Test
    void theSchemasOnlyAddOptionalFieldsToTheReleasedOnes() {
        List<Incompatibility> broken = SchemaCompatibility.between(SCHEMAS.resolve("released"), SCHEMAS);

        assertThat(broken)
                .as("changes that break those who build on a released schema")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "at":{"type":"string","format":"date-time"},              | ~~                                                      |                                                  | PROPERTY_REMOVED        | property 'at' is gone
            "email":{"type":"string"},                                | ~~                                                      | /properties/people/items                         | PROPERTY_REMOVED        | property 'email' is gone
            "share":{"type":"number"                                  | "share":{"type":"integer"                               | /properties/share                                | TYPE_CHANGED            | type was [number] and is [integer]
            "share":{"type":"number"                                  | "share":{"type":["number","null"]                       | /properties/share                                | TYPE_CHANGED            | type was [number] and is [number, null]
            "people":{"type":"array"                                  | "people":{"type":"object"                               | /properties/people                               | TYPE_CHANGED            | type was [array] and is [object]
            "additionalProperties":{"type":"string"}                  | "additionalProperties":{"type":"integer"}               | /properties/aliases/additionalProperties         | TYPE_CHANGED            | type was [string] and is [integer]
            "items":{"$ref":"#/$defs/person"}                         | "items":{"type":"string"}                               | /properties/people/items                         | TYPE_CHANGED            | type was [object] and is [string]
            "required":["id"]                                         | "required":["id","name"]                                |                                                  | NEWLY_REQUIRED          | property 'name' became required
            "person":{"type":"object",                                | "person":{"type":"object","required":["email"],         | /properties/people/items                         | NEWLY_REQUIRED          | property 'email' became required
            "required":["id"],                                        | ~~                                                      |                                                  | NO_LONGER_REQUIRED      | property 'id' is no longer required
            ["host","guest"]                                          | ["host"]                                                | /properties/people/items/properties/role         | ENUM_VALUE_REMOVED      | value 'guest' is gone
            ["host","guest"]                                          | ["host","visitor"]                                      | /properties/people/items/properties/role         | ENUM_VALUE_REMOVED      | value 'guest' is gone
            "email":{"type":"string"}                                 | "email":{"type":"string","enum":["a@b.example"]}        | /properties/people/items/properties/email        | ENUM_ADDED_OR_DROPPED   | its values are listed now
            "maxLength":80                                            | "maxLength":79                                          | /properties/name                                 | BOUND_TIGHTENED         | maxLength was 80 and is 79
            "minLength":1                                             | "minLength":2                                           | /properties/id                                   | BOUND_TIGHTENED         | minLength was 1 and is 2
            "share":{"type":"number"                                  | "share":{"type":"number","exclusiveMinimum":0           | /properties/share                                | BOUND_TIGHTENED         | exclusiveMinimum was absent and is 0
            "maximum":1                                               | "maximum":100                                           | /properties/share                                | BOUND_LOOSENED          | maximum was 1 and is 100
            "minLength":1                                             | "maxLength":9                                           | /properties/id                                   | BOUND_LOOSENED          | minLength was 1 and is gone
            "additionalProperties":false,                             | ~~                                                      |                                                  | OBJECT_OPENED           | other names are allowed now
            "additionalProperties":{"type":"string"}                  | "additionalProperties":false                            | /properties/aliases                              | OBJECT_CLOSED           | other names are refused now
            "aliases":{"type":"object",                               | "aliases":{"type":"object","properties":{"x":{}},       | /properties/aliases                              | PROPERTY_IN_OPEN_OBJECT | property 'x' is new where any name was free
            "format":"date-time"                                      | "format":"date"                                         | /properties/at                                   | KEYWORD_CHANGED         | format was "date-time" and is "date"
            "default":true                                            | "default":false                                         | /properties/auto                                 | KEYWORD_CHANGED         | default was true and is false
            "email":{"type":"string"                                  | "email":{"type":"string","pattern":"@"                  | /properties/people/items/properties/email        | KEYWORD_CHANGED         | pattern was absent and is "@"
            urn:a                                                     | urn:b                                                   |                                                  | KEYWORD_CHANGED         | $id was "urn:a" and is "urn:b"
            """)
    void aChangeThatBreaksReadersOrWritersIsNamed(String before, String after, String path, Rule rule, String change)
            throws JsonProcessingException {
        assertThat(RELEASED).contains(before);

        List<Incompatibility> broken = compare(RELEASED.replace(before, after));

        assertThat(broken)
                .extracting(Incompatibility::path, Incompatibility::rule, Incompatibility::change)
                .contains(tuple(path == null ? "" : path, rule, change));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "auto":{                                      | "mood":{"type":"string"},"auto":{
            "email":{"type":"string"},                    | "email":{"type":"string"},"phone":{"type":"string","minLength":3},
            "auto":{                                      | "room":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}},"auto":{
            ["host","guest"]                              | ["host","guest","note_taker"]
            ["host","guest"]                              | ["guest","host"]
            Old words.                                    | New words.
            "title":"A"                                   | "title":"B","$comment":"c"
            "name":{                                      | "name":{"deprecated":true,
            "items":{"$ref":"#/$defs/person"}             | "items":{"$ref":"#/$defs/person","description":"Somebody."}
            "$defs":{"person"                             | "$defs":{"unused":{"type":"string"},"person"
            """)
    void aChangeThatOnlyAddsIsFree(String before, String after) throws JsonProcessingException {
        assertThat(RELEASED).contains(before);

        List<Incompatibility> broken = compare(RELEASED.replace(before, after));

        assertThat(broken).isEmpty();
    }

    @Test
    void aSchemaWrittenOutInPlaceOfItsReferenceIsTheSame() throws JsonProcessingException {
        String person = RELEASED.substring(RELEASED.indexOf("\"person\":") + 9, RELEASED.lastIndexOf("}}"));

        List<Incompatibility> broken = compare(RELEASED.replace("{\"$ref\":\"#/$defs/person\"}", person));

        assertThat(broken).isEmpty();
    }

    @Test
    void aReleasedSchemaMayNotBeRemovedAndANewOneIsFree(@TempDir Path folder) throws IOException {
        Path released = Files.createDirectory(folder.resolve("released"));
        Files.writeString(released.resolve("old.v1.json"), RELEASED);
        Files.writeString(folder.resolve("new.v1.json"), RELEASED);

        List<Incompatibility> broken = SchemaCompatibility.between(released, folder);

        assertThat(broken)
                .containsExactly(new Incompatibility("old.v1", "", Rule.SCHEMA_REMOVED, "the schema is gone"));
    }

    @Test
    void theMessageNamesSchemaPathChangeAndWhatToDoInstead() throws JsonProcessingException {
        List<Incompatibility> broken = compare(RELEASED.replace("\"maxLength\":80", "\"maxLength\":40"));

        assertThat(broken).singleElement().hasToString("""
                a.v1 at /properties/name: maxLength was 80 and is 40. Leave the bound; events that were written before may \
                lie beyond it. A shape that must differ needs an event type of its own, with the next version number.""");
    }

    @Test
    void aSchemaThatContainsItselfIsCompared() throws JsonProcessingException {
        String tree = "{\"type\":\"object\",\"properties\":{\"child\":{\"$ref\":\"#\"},\"n\":{\"type\":\"string\"}}}";

        List<Incompatibility> broken = SchemaCompatibility.between(
                "tree", Json.MAPPER.readTree(tree), Json.MAPPER.readTree(tree.replace("string", "number")));

        assertThat(broken)
                .isNotEmpty()
                .allSatisfy(
                        incompatibility -> assertThat(incompatibility.rule()).isEqualTo(Rule.TYPE_CHANGED));
    }

    private static List<Incompatibility> compare(String current) throws JsonProcessingException {
        return SchemaCompatibility.between("a.v1", Json.MAPPER.readTree(RELEASED), Json.MAPPER.readTree(current));
    }
}
