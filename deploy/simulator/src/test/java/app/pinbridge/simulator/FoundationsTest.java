package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.simulator.Account.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every endpoint. */
class FoundationsTest {
    private static Account account;

    @BeforeAll
    static void start() {
        account = new Account(SimulatorConfig.standard());
    }

    @AfterAll
    static void stop() {
        account.close();
    }

    @Test
    void resourcesAreJsonApiWithSnakeCaseAndIdsOfDigits() {
        Reply reply = account.get("/applications", "page[size]=1");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type").orElseThrow()).startsWith("application/vnd.api+json");
        JsonNode first = reply.data().get(0);
        assertThat(first.path("id").isTextual()).isTrue();
        assertThat(first.path("id").asText()).matches("[0-9]+");
        assertThat(first.path("type").asText()).isEqualTo("applications");
        assertThat(first.path("attributes").fieldNames()).toIterable().allMatch(name -> name.matches("[a-z0-9_]+"));
        assertThat(reply.document().path("meta").isEmpty()).isTrue();
        assertThat(reply.document().has("links")).isFalse();
    }

    @Test
    void aRelationshipThatWasNotAskedForHasNoData() {
        Reply reply = account.get("/applications", "page[size]=1", "include=stage");

        JsonNode relationships = reply.data().get(0).path("relationships");
        assertThat(relationships.path("job").toString()).isEqualTo("{\"meta\":{\"included\":false}}");
        assertThat(relationships.path("stage").at("/data/type").asText()).isEqualTo("stages");
        assertThat(reply.included("stages")).hasSize(1);
    }

    @Test
    void includedResourcesComeOnceEach() {
        Reply reply = account.get("/applications", "page[size]=100", "include=job,stage");

        assertThat(Account.texts(reply.document().path("included"), "/id")).isNotEmpty();
        List<String> identities = new ArrayList<>();
        reply.document().path("included").forEach(one -> identities.add(one.path("type") + "/" + one.path("id")));
        assertThat(identities).doesNotHaveDuplicates();
    }

    @Test
    void instantsHaveANumericOffset() {
        Reply reply = account.get("/users", "page[size]=1");

        assertThat(reply.attributes("created_at").getFirst())
                .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\+00:00");
    }

    @Test
    void aPageHas100RowsUnlessAskedOtherwise() {
        assertThat(account.get("/applications").ids()).hasSize(100);
        assertThat(account.get("/applications", "page[size]=7").ids()).hasSize(7);
    }

    @Test
    void pagesTogetherAreEverythingOnce() {
        Reply all = account.get("/interviews", "page[size]=1000", "sort=id");

        List<String> paged = new ArrayList<>();
        for (int page = 1; paged.size() < all.ids().size(); page++) {
            paged.addAll(account.get("/interviews", "page[size]=30", "page[number]=" + page, "sort=id")
                    .ids());
        }
        assertThat(paged).isEqualTo(all.ids());
        assertThat(account.get("/interviews", "page[number]=99").ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page[size]=0", "page[size]=x", "page[number]=0", "page[number]=-1", "stats[total]=sum"})
    void pagesThatMakeNoSenseAreRefused(String parameter) {
        assertThat(account.get("/applications", parameter).status()).isEqualTo(400);
    }

    @Test
    void theTotalStandsInMeta() {
        Reply reply = account.get(
                "/applications",
                "page[size]=1",
                "stats[total]=count",
                "filter[job_visibility]=" + Account.ALL_VISIBILITIES);

        assertThat(reply.document().at("/meta/stats/total/count").asInt()).isEqualTo(300);
    }

    @Test
    void sortsByTimesBothWays() {
        List<String> rising = account.get("/applications", "page[size]=1000", "sort=updated_at")
                .attributes("updated_at");
        List<String> falling = account.get("/applications", "page[size]=1000", "sort=-updated_at,id")
                .attributes("updated_at");

        assertThat(rising).isSorted();
        assertThat(falling).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(account.get("/applications", "sort=last_name").status()).isEqualTo(400);
    }

    @Test
    void filtersInstantsByGtAndLtOnly() {
        String bound = "2026-02-01T00:00:00+00:00";
        Instant instant = OffsetDateTime.parse(bound).toInstant();

        Reply after = account.get("/applications", "filter[updated_at][gt]=" + bound);
        Reply before = account.get("/applications", "filter[updated_at][lt]=2026-02-01T02:00:00+02:00");

        assertThat(after.attributes("updated_at"))
                .isNotEmpty()
                .allMatch(at -> !OffsetDateTime.parse(at).toInstant().isBefore(instant));
        assertThat(before.attributes("updated_at"))
                .isNotEmpty()
                .allMatch(at -> OffsetDateTime.parse(at).toInstant().isBefore(instant));
        assertThat(account.get("/applications", "filter[updated_at][gte]=" + bound)
                        .status())
                .isEqualTo(400);
        assertThat(account.get("/applications", "filter[updated_at]=" + bound).status())
                .isEqualTo(400);
        assertThat(account.get("/applications", "filter[updated_at][gt]=yesterday")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void sparseFieldsLeaveTheRestAway() {
        Reply reply = account.get("/applications", "page[size]=1", "fields[applications]=email,job_id");

        assertThat(reply.data().get(0).path("attributes").fieldNames())
                .toIterable()
                .containsExactly("email", "job_id");
    }

    @Test
    void costlyAttributesComeOnlyWhenAskedFor() {
        Reply plain = account.get("/applications", "page[size]=1");
        Reply extra = account.get("/applications", "page[size]=1", "extra_fields[applications]=tags,average_rating");

        assertThat(plain.data().get(0).path("attributes").has("tags")).isFalse();
        assertThat(extra.data().get(0).path("attributes").has("tags")).isTrue();
        assertThat(extra.data().get(0).path("attributes").has("average_rating")).isTrue();
        assertThat(extra.data().get(0).path("attributes").has("attachments")).isFalse();
        assertThat(account.get("/jobs", "extra_fields[jobs]=tags").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"/jobs,visibility", "/applications,job_visibility", "/interviews,job_visibility"})
    void confidentialJobsAreLeftOutUnlessAskedFor(String path, String filter) {
        Reply usual = account.get(path, "page[size]=1000");
        Reply all = account.get(path, "page[size]=1000", "filter[" + filter + "]=" + Account.ALL_VISIBILITIES);

        assertThat(all.ids())
                .containsAll(usual.ids())
                .hasSizeGreaterThan(usual.ids().size());
    }

    @Test
    void errorsCarryTheStatusAsAString() {
        Reply reply = account.get("/applications/1");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.error().path("status").isTextual()).isTrue();
        assertThat(reply.error().path("status").asText()).isEqualTo("404");
        assertThat(reply.error().path("code").asText()).isEqualTo("not_found");
        assertThat(reply.error().path("detail").asText()).isEqualTo("Record not found");
        assertThat(reply.error().path("title").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stages", "/webhooks", "/nothing", "/applications/x", "/applications/40001/comments"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(account.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"PATCH,/applications/40001", "PUT,/comments/60001", "DELETE,/comments/60001", "POST,/interviews"})
    void methodsThatDoNotExistAreNotFound(String method, String path) {
        assertThat(account.send(method, path).status()).isEqualTo(404);
    }

    @Test
    void withoutAKeyNothingIsSaid() {
        Reply none = account.send(account.request("/users").GET());
        Reply wrong = account.getAs("wrong", "/users");

        assertThat(none.status()).isEqualTo(401);
        assertThat(none.error().path("detail").asText()).isEqualTo("X-API-KEY header not provided");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.error().path("detail").asText()).isEqualTo("Invalid API key");
        assertThat(wrong.error().path("code").asText()).isEqualTo("unauthorized");
    }

    @Test
    void anotherCompanysHostIsNobodys() throws Exception {
        try (var socket = new Socket("127.0.0.1", account.simulator().baseUri().getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/users HTTP/1.1\r\nHost: other.localhost\r\nX-API-KEY: full-key\r\n\r\n"
                            .getBytes());

            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();

            assertThat(line).contains("404");
        }
    }

    @Test
    void plainJsonWorksToo() {
        HttpRequest.Builder request = account.request("/comments")
                .header("X-API-KEY", Account.FULL)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"data":{"type":"comments","attributes":{"body_text":"plain"},
                         "relationships":{"commentable":{"data":{"type":"applications","id":"40001"}}}}}
                        """));

        assertThat(account.send(request).status()).isEqualTo(201);
    }
}
