package app.pinbridge.pinpoint.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.resource.Application;
import app.pinbridge.pinpoint.resource.User;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_row_that_cannot_be_read_does_not_fail_its_page() {
        Page<User> page = page("""
                {"data":[
                  {"id":"1","type":"users","attributes":{"email":"a@acme.example"}},
                  {"id":"2","type":"users","attributes":{"created_at":"yesterday"}},
                  {"type":"users","attributes":{}},
                  {"id":4,"type":"users","attributes":{"email":"d@acme.example"}},
                  {"id":"5","type":"users","attributes":[]},
                  "six"
                ],"meta":{}}
                """, User::read);

        assertThat(page.rows()).extracting(User::id).containsExactly("1", "4");
        assertThat(page.malformed())
                .containsExactly(
                        new Page.Malformed("2", "created_at is no instant"),
                        new Page.Malformed("", "id is missing"),
                        new Page.Malformed("5", "attributes are no object"),
                        new Page.Malformed("", "id is missing"));
        assertThat(page.total()).isEmpty();
    }

    @Test
    void any_attribute_may_be_null_missing_or_unknown() {
        Page<Application> page = page("""
                {"data":[
                  {"id":"1","type":"applications"},
                  {"id":"2","attributes":{"email":null,"concealed":null,"created_at":null,"average_rating":null,
                    "job_id":null,"brand_new":{"x":[1]}},
                   "relationships":{"stage":{"meta":{"included":false}},"job":{"data":null}}}
                ]}
                """, Application::read);

        assertThat(page.malformed()).isEmpty();
        assertThat(page.rows()).allSatisfy(application -> {
            assertThat(application.email()).isNull();
            assertThat(application.concealed()).isFalse();
            assertThat(application.jobId()).isNull();
            assertThat(application.stage()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T10:00:00+01:00",
                "2026-03-02T09:00:00Z",
                "2026-03-02T09:00:00.000Z",
                "2026-03-02T05:30:00.000-0330",
                "2026-03-02T14:45:00+05:45"
            })
    void an_instant_is_the_same_in_every_offset(String text) {
        Page<User> page =
                page("{\"data\":[{\"id\":\"1\",\"attributes\":{\"created_at\":\"" + text + "\"}}]}", User::read);

        assertThat(page.rows().getFirst().createdAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'stats':{'total':{'count':1234}}}|1234",
                "{'stats':{'total':7}}|7",
                "{}|-1",
                "{'stats':{'total':{'count':'many'}}}|-1",
                "null|-1"
            })
    void the_total_is_there_where_pinpoint_says_it(String meta, long total) {
        Page<User> page = page("{\"data\":[],\"meta\":" + meta.replace('\'', '"') + "}", User::read);

        assertThat(page.total().orElse(-1L)).isEqualTo(total);
    }

    @Test
    void an_answer_without_a_list_is_a_failure() {
        Answer<Page<User>> answer = new Document(json("{\"hello\":1}")).page(User::read, 1, 100, Duration.ZERO);

        assertThat(answer.failureIfAny().map(Failure::code)).contains(ErrorCode.UNREADABLE);
    }

    @Test
    void a_created_record_that_cannot_be_read_may_have_been_done() {
        Answer<User> answer = new Document(json("{\"data\":{\"attributes\":{}}}")).one(User::read, true);

        assertThat(answer.failureIfAny().map(Failure::mayHaveBeenDone)).contains(true);
    }

    private static <T> Page<T> page(String text, Function<Row, T> reader) {
        return new Document(json(text))
                .page(reader, 1, 100, Duration.ZERO)
                .toOptional()
                .orElseThrow();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
