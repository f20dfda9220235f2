package app.pinbridge.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuredCodecTest {
    private static final String USER = "{\"specversion\":\"1.0\",\"id\":\"e2\",\"source\":\"/s\",\"type\":"
            + "\"pinbridge.ats.user.v1\",\"subject\":\"users/1\",\"time\":\"2026-01-05T09:00:00Z\",\"tenantid\":\"acme\","
            + "\"data\":{\"id\":\"1\",\"email\":\"ben@acme.example\"}}";

    @Test
    void everySampleEventSurvivesAWriteAndARead() {
        List<Event<?>> events = Examples.sample().stream()
                .<Event<?>>map(line -> StructuredCodec.read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();

        assertThat(events)
                .hasSize(18)
                .allSatisfy(event -> assertThat(StructuredCodec.read(StructuredCodec.write(event)))
                        .isEqualTo(event));
    }

    @Test
    void aFieldThatNobodyKnowsIsIgnored() {
        Event<?> event = read(USER.replace("\"email\"", "\"shoeSize\":44,\"email\""));

        assertThat(event.data()).isEqualTo(new AtsUser("1", "ben@acme.example", null, null, null, false));
    }

    @Test
    void anEnumValueThatNobodyKnowsBecomesUnknown() {
        Event<?> event = read(USER.replace("ats.user", "ats.job")
                .replace("users/1", "jobs/1")
                .replace("\"email\":\"ben@acme.example\"", "\"status\":\"frozen\""));

        assertThat(((AtsJob) event.data()).status()).isEqualTo(AtsJob.Status.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "email":"ben@acme.example"    | "email":7                      | data.email
            "email":"ben@acme.example"    | "email":{}                     | data.email
            "email":"ben@acme.example"    | "deleted":"yes"                | data.deleted
            "id":"1"                      | "id":1                         | data.id
            "id":"1"                      | "id":"2"                       | subject
            "id":"1",                     | ''                             | data
            "time":"2026-01-05T09:00:00Z" | "time":"2026-01-05 09:00"      | time
            "time":"2026-01-05T09:00:00Z" | "time":1767603600              | time
            "tenantid":"acme"             | "tenantid":""                  | tenantid
            pinbridge.ats.user.v1         | pinbridge.ats.person.v1        | type
            "specversion":"1.0"           | "specversion":"0.3"            | specversion
            """)
    void aWrongFieldIsNamed(String right, String wrong, String field) {
        assertThatThrownBy(() -> read(USER.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        InvalidEventException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> read("nonsense")).isInstanceOf(InvalidEventException.class);
    }

    @Test
    void aStatusEventCarriesItsConnectionInTheSubjectAlone() {
        String status = USER.replace("ats.user", "integration.status")
                .replace("users/1", "connections/c-1")
                .replace("\"id\":\"1\",\"email\":\"ben@acme.example\"", "\"state\":\"live\"");

        Event<?> event = read(status);

        assertThat(((IntegrationStatus) event.data()).connectionId()).isEqualTo("c-1");
        assertThat(new String(StructuredCodec.write(event), StandardCharsets.UTF_8))
                .doesNotContain("connectionId");
    }

    private static Event<?> read(String json) {
        return StructuredCodec.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
