package app.pinbridge.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReadingTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> OF_EVERY_KIND = List.of(
            JSON.textNode("words"),
            JSON.textNode(""),
            JSON.textNode("NaN"),
            JSON.textNode("true"),
            JSON.textNode("1"),
            JSON.numberNode(7),
            JSON.numberNode(7.5),
            JSON.booleanNode(true),
            JSON.objectNode(),
            JSON.arrayNode(),
            JSON.arrayNode().add("words"));

    /** Puts a value of every JSON kind in the place of every value of an event with all fields. */
    @ParameterizedTest
    @EnumSource
    void aValueOfAnotherKindIsRefusedByItsName(EventType type) {
        ObjectNode rich = Examples.rich(type);
        for (String pointer : pointers(rich.get("data"), "")) {
            JsonNode right = rich.get("data").at(pointer);
            for (JsonNode wrong : OF_EVERY_KIND) {
                ObjectNode event = with(type, pointer, old -> wrong);
                if (isOtherKind(right, wrong)) {
                    assertThat(refusedField(event))
                            .as("%s = %s", pointer, wrong)
                            .isEqualTo(field(pointer));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nullInTheDataIsAsGoodAsAbsentExceptForTheIdAndInLists(EventType type) {
        for (String pointer : pointers(Examples.rich(type).get("data"), "")) {
            ObjectNode event = with(type, pointer, old -> JSON.nullNode());
            boolean inList = pointer.matches(".*/\\d+");
            boolean isId = pointer.equals("/" + Examples.idField(type));

            if (inList || isId) {
                assertThatThrownBy(() -> StructuredCodec.read(event))
                        .as(pointer)
                        .isInstanceOf(InvalidEventException.class);
            } else {
                assertThatCode(() -> StructuredCodec.read(event)).as(pointer).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type", "subject", "time", "tenantid", "data"})
    void nullInTheEnvelopeIsRefused(String attribute) {
        ObjectNode event = Examples.rich(EventType.CALL);
        event.putNull(attribute);

        assertThatThrownBy(() -> StructuredCodec.read(event))
                .isInstanceOfSatisfying(
                        InvalidEventException.class, e -> assertThat(e.field()).isEqualTo(attribute));
    }

    @ParameterizedTest
    @EnumSource
    void aValueOfAnUnknownEnumIsUnknownAndAnUnknownFieldIsPassedOver(EventType type) {
        ObjectNode event = Examples.rich(type);
        ObjectNode data = (ObjectNode) event.get("data");
        data.putObject("invented").putArray("deep").addObject().put("x", 1);
        event.put("inventedextension", "x");

        Event<?> read = StructuredCodec.read(event);

        assertThat(read).isEqualTo(StructuredCodec.read(Examples.rich(type)));
    }

    @Test
    void everyEnumReadsWhatItDoesNotKnowAsUnknown() {
        Call call = (Call) StructuredCodec.read(with(EventType.CALL, "/source", old -> JSON.textNode("satellite")))
                .data();
        Connection connection = (Connection)
                StructuredCodec.read(with(EventType.CONNECTION, "/permissions/job", old -> JSON.textNode("admin")))
                        .data();
        Match match = (Match)
                StructuredCodec.read(with(EventType.MATCH, "/warnings/0", old -> JSON.textNode("data_mismatch.mood")))
                        .data();

        assertThat(call.source()).isEqualTo(Call.Source.UNKNOWN);
        assertThat(connection.permissions()).containsEntry(Connection.Resource.JOB, Connection.Permission.UNKNOWN);
        assertThat(match.warnings()).containsExactly(ReasonCode.UNKNOWN);
    }

    @Test
    void aPermissionForSomethingUnknownDoesNotHideTheOthers() {
        ObjectNode event = Examples.rich(EventType.CONNECTION);
        ((ObjectNode) event.at("/data/permissions")).put("payroll", "write").put("offers", "read");

        Connection connection = (Connection) StructuredCodec.read(event).data();

        assertThat(connection.permissions())
                .containsEntry(Connection.Resource.COMMENT, Connection.Permission.WRITE)
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 10_000, 1_000_000})
    void nestingWithoutEndIsRefusedAtOnce(int depth) {
        String nested = "{\"x\":".repeat(depth) + "1" + "}".repeat(depth);
        byte[] event = Examples.rich(EventType.CALL)
                .toString()
                .replace("\"optedOut\":true", "\"optedOut\":true,\"unknown\":" + nested)
                .getBytes(StandardCharsets.UTF_8);

        InvalidEventException refused =
                catchThrowableOfType(InvalidEventException.class, () -> StructuredCodec.read(event));

        assertThat(refused).hasMessageContaining("nested too deep");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "optedOut":true  | "optedOut":true,"optedOut":false
            "name":"Guest"   | "name":"Guest","name":"Ben"
            "tenantid":"acme"| "tenantid":"acme","tenantid":"globex"
            "optedOut":true  | "optedOut":true,"unknown":{"a":1,"a":2}
            """)
    void aFieldThatStandsTwiceIsRefused(String once, String twice) {
        String event = Examples.rich(EventType.CALL).toString();
        assertThat(event).contains(once);

        InvalidEventException refused = catchThrowableOfType(
                InvalidEventException.class,
                () -> StructuredCodec.read(event.replace(once, twice).getBytes(StandardCharsets.UTF_8)));

        assertThat(refused).hasMessageContaining("has a field twice");
    }

    @Test
    void aFieldThatStandsTwiceIsRefusedInBinaryModeToo() {
        Map<String, String> headers = BinaryCodec.headers(StructuredCodec.read(Examples.rich(EventType.ATS_USER)));
        byte[] twice = "{\"id\":\"1\",\"email\":\"a\",\"email\":\"b\"}".getBytes(StandardCharsets.UTF_8);

        InvalidEventException refused = catchThrowableOfType(
                InvalidEventException.class,
                () -> BinaryCodec.read(
                        name -> headers.containsKey(name) ? headers.get(name).getBytes(StandardCharsets.UTF_8) : null,
                        twice));

        assertThat(refused).hasMessageContaining("has a field twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "null", "\"text\"", "{", "{} {}", "{'a':1}", "\u0000", "{\"a\":NaN}"})
    void whatIsNoSingleJsonObjectIsRefused(String text) {
        assertThatThrownBy(() -> StructuredCodec.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidEventException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T10:00:00Z, 2026-03-03T11:00:00+01:00",
        "2026-03-03T10:00:00Z, 2026-03-03T04:30:00-05:30",
        "2026-03-03T10:00:00Z, 2026-03-03T10:00:00.000+00:00",
        "2026-03-03T10:00:00.5Z, 2026-03-03T10:00:00.500000000Z"
    })
    void timesWithAnOffsetAreTheInstantsThatTheyMean(String utc, String other) {
        Event<?> one = StructuredCodec.read(
                with(EventType.CALL, "/startedAt", old -> JSON.textNode(utc)).put("time", utc));
        Event<?> same = StructuredCodec.read(
                with(EventType.CALL, "/startedAt", old -> JSON.textNode(other)).put("time", other));

        assertThat(same).isEqualTo(one);
        assertThat(StructuredCodec.write(same)).isEqualTo(StructuredCodec.write(one));
        assertThat(new String(StructuredCodec.write(same), StandardCharsets.UTF_8))
                .doesNotContain("+0", "-05:30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-03", "2026-03-03T10:00:00", "2026-03-03 10:00:00Z", "2026-02-30T10:00:00Z",
                        "2026-03-03T25:00:00Z",
                "2026-03-03T10:00:00[Europe/London]", "1772532000", "now", "", " 2026-03-03T10:00:00Z"
            })
    void aTimeWithoutAZoneOrThatNeverWasIsRefused(String text) {
        ObjectNode event = with(EventType.CALL, "/startedAt", old -> JSON.textNode(text));

        assertThatThrownBy(() -> StructuredCodec.read(event))
                .isInstanceOfSatisfying(
                        InvalidEventException.class, e -> assertThat(e.field()).isEqualTo("data.startedAt"));
    }

    @Test
    void anEventThatSaysNothingOfPersonalValuesInItsErrors() {
        ObjectNode event = with(EventType.CALL, "/startedAt", old -> JSON.textNode("lucia.ferrer@mail.example"));

        InvalidEventException refused =
                catchThrowableOfType(InvalidEventException.class, () -> StructuredCodec.read(event));

        assertThat(refused).hasMessageNotContaining("lucia").hasNoCause();
    }

    @Test
    void equalEventsAreWrittenAsEqualBytesWhateverTheOrderOfTheirMaps() {
        ObjectNode forth = with(EventType.CONNECTION, "/settings/aliases", old -> aliases("a", "b", "c", "d"));
        ObjectNode back = with(EventType.CONNECTION, "/settings/aliases", old -> aliases("d", "c", "b", "a"));

        byte[] one = StructuredCodec.write(StructuredCodec.read(forth));
        byte[] other = StructuredCodec.write(StructuredCodec.read(back));

        assertThat(one).isEqualTo(other);
        assertThat(new String(one, StandardCharsets.UTF_8))
                .contains("{\"a\":\"x\",\"b\":\"x\",\"c\":\"x\",\"d\":\"x\"}");
    }

    @Test
    void aStatusThatCarriesAnIdIsStillOfTheConnectionInItsSubject() {
        ObjectNode event = Examples.rich(EventType.INTEGRATION_STATUS);
        ((ObjectNode) event.get("data")).put("connectionId", "another");

        IntegrationStatus status =
                (IntegrationStatus) StructuredCodec.read(event).data();

        assertThat(status.connectionId()).isEqualTo("p1");
    }

    /** The field that a reader names, the same whether it was given a tree or bytes; "nothing" when it reads the event. */
    private static String refusedField(ObjectNode event) {
        InvalidEventException ofTree =
                catchThrowableOfType(InvalidEventException.class, () -> StructuredCodec.read(event));
        InvalidEventException ofBytes =
                catchThrowableOfType(InvalidEventException.class, () -> StructuredCodec.read(Examples.bytesOf(event)));
        return ofTree == null || ofBytes == null || !ofTree.field().equals(ofBytes.field())
                ? "nothing"
                : ofTree.field();
    }

    private static ObjectNode aliases(String... names) {
        ObjectNode aliases = JSON.objectNode();
        for (String name : names) {
            aliases.put(name, "x");
        }
        return aliases;
    }

    /** A rich event whose data has another value at the pointer. */
    private static ObjectNode with(EventType type, String pointer, Function<JsonNode, JsonNode> change) {
        ObjectNode event = Examples.rich(type);
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = event.get("data").at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), change.apply(array.get(Integer.parseInt(last))));
        } else {
            ((ObjectNode) parent).set(last, change.apply(parent.get(last)));
        }
        return event;
    }

    private static List<String> pointers(JsonNode node, String at) {
        List<String> pointers = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                pointers.add(at + "/" + i);
                pointers.addAll(pointers(node.get(i), at + "/" + i));
            }
        }
        node.forEachEntry((name, value) -> {
            pointers.add(at + "/" + name);
            pointers.addAll(pointers(value, at + "/" + name));
        });
        return pointers;
    }

    private static boolean isOtherKind(JsonNode right, JsonNode wrong) {
        return right.isFloatingPointNumber()
                ? !wrong.isNumber()
                : right.getNodeType() != wrong.getNodeType() || right.isIntegralNumber() && !wrong.isIntegralNumber();
    }

    private static String field(String pointer) {
        return "data" + pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.');
    }
}
