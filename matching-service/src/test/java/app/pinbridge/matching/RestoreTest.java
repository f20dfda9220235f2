package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Event;
import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database is lost. What people said comes back from a backup of five tables, all else from the topics. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class RestoreTest {
    /** What the page on matching says is to be backed up, in an order in which it can be brought back. */
    private static final List<String> BACKED_UP = List.of("manual", "alias", "audit", "audit_about", "erased");

    private static final List<String> FROM_THE_TOPICS = List.of(
            "fact",
            "fact_key",
            "decision",
            "dependency",
            "waiting",
            "call_access",
            "redecide",
            "sweep",
            "person_word",
            "attendance",
            "publication");

    @Inject
    Matcher matcher;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final String tenant = "t-" + UUID.randomUUID();
    private final People people = new People(tenant);
    private final List<Event<?>> sample = Streams.sample(tenant);

    @BeforeEach
    void peopleDecide() {
        matcher.take(sample);
        matcher.settle(tenant);
        people.decide("c1", "{\"action\":\"unlink\"}").then().statusCode(200);
        people.decide("c1", "{\"action\":\"enrichment\",\"enrichment\":{\"stage\":\"Second round\"}}")
                .then()
                .statusCode(200);
        people.decide("c2", People.linkAndLearn("\"interviewId\":\"31\""))
                .then()
                .statusCode(200);
        people.decide("c3", People.link("\"applicationId\":\"21\"")).then().statusCode(200);
        people.decide("c4", "{\"action\":\"not_an_interview\"}").then().statusCode(200);
        matcher.settle(tenant);
    }

    @AfterEach
    void clear() {
        BACKED_UP.forEach(table -> sql("DROP TABLE IF EXISTS kept_" + table));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void decisionsFromTheBackupStandAfterAReplayInAnyOrder(long seed) {
        Map<String, String> answers = matcher.answers(tenant);
        backUpAndLose();
        restore();

        matcher.takeInPieces(Streams.shuffled(sample, seed), seed);
        matcher.settle(tenant);

        assertThat(matcher.answers(tenant)).isEqualTo(answers);
        people.recruiter().get("/api/calls/c2").then().statusCode(200);
        assertThat(people.recruiter().get("/api/calls/c1/decisions").jsonPath().<String>getList("items.action"))
                .containsExactly("enrichment", "unlink");
    }

    /** Why there has to be a backup: no topic carries what people said. */
    @Test
    void withoutTheBackupTheRulesAloneDecide() {
        backUpAndLose();

        matcher.take(sample);
        matcher.settle(tenant);

        assertThat(matcher.answers(tenant).values()).allMatch(answer -> answer.contains("\"decidedBy\":\"rules\""));
    }

    private void backUpAndLose() {
        Awaitility.await().until(() -> matcher.count("outbox", tenant) == 0);
        BACKED_UP.forEach(table ->
                sql("CREATE TABLE kept_" + table + " AS SELECT * FROM " + table + " WHERE tenant_id = :tenant"));
        BACKED_UP.reversed().forEach(table -> sql("DELETE FROM " + table + " WHERE tenant_id = :tenant"));
        FROM_THE_TOPICS.forEach(table -> sql("DELETE FROM " + table + " WHERE tenant_id = :tenant"));
    }

    private void restore() {
        BACKED_UP.forEach(
                table -> sql("INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT * FROM kept_" + table));
    }

    private void sql(String statement) {
        Jdbi.create(url, "postgres", "postgres")
                .useHandle(handle -> handle.execute(statement.replace(":tenant", "'" + tenant + "'")));
    }
}
