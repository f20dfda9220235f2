package app.pinbridge.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMappersTest {

    record Form(List<String> emails, Map<String, Integer> numbers, List<Form> parts) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"emails\":[\"a\",{}]}                | emails[1]",
                "{\"numbers\":{\"one\":\"x\"}}        | numbers.one",
                "{\"parts\":[{},{\"emails\":[[]]}]}     | parts[1].emails[0]",
            })
    void aFieldOfAWrongTypeIsNamedAsAPersonWouldWriteItsPath(String body, String field) {
        assertThat(problem(body)).satisfies(problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.detail()).isEqualTo("The field '" + field + "' has a wrong type.");
        });
    }

    private static Problem problem(String body) {
        return assertThat(assertThat(catching(body)).isNotNull().actual())
                .extracting(e -> new ProblemMappers().json(e).getEntity())
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .actual();
    }

    private static JsonProcessingException catching(String body) {
        try {
            Json.MAPPER.readValue(body, Form.class);
            throw new AssertionError("was read");
        } catch (JsonProcessingException e) {
            return e;
        }
    }
}
