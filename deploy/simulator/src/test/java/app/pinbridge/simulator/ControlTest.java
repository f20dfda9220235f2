package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.simulator.Account.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The control API over HTTP, and what its changes do to what clients see. */
class ControlTest {
    private Account account;

    @BeforeEach
    void start() {
        account = new Account(SimulatorConfig.standard());
    }

    @AfterEach
    void stop() {
        account.close();
    }

    private Reply post(String path, String body) {
        return account.control("POST", path, body);
    }

    private JsonNode read(String path) {
        return account.control("GET", path, "").document();
    }

    private String activeApplication() {
        for (JsonNode application : read("/applications?limit=200")) {
            if (application.path("active").asBoolean()
                    && !application.path("concealed").asBoolean()) {
                return application.path("applicationId").asText();
            }
        }
        throw new AssertionError("No application is active");
    }

    @Test
    void aScheduledInterviewIsSeenWithItsLinkAndInterviewers() {
        String application = activeApplication();

        Reply made = post("/interviews", """
                {"applicationId":"%s","startAt":"2026-03-05T10:00:00Z","minutes":30,"url":"https://zoom.us/j/81234567890",
                 "interviewerIds":["103","104"]}""".formatted(application));

        String id = made.document().path("interviewId").asText();
        Reply seen = account.get("/interviews/" + id, "include=interview_parts.interviewing_users,interviewable");
        assertThat(seen.attribute("start_at").asText()).isEqualTo("2026-03-05T10:00:00+00:00");
        assertThat(seen.attribute("end_at").asText()).isEqualTo("2026-03-05T10:30:00+00:00");
        assertThat(seen.attribute("updated_at").asText()).isEqualTo("2026-03-02T09:00:00+00:00");
        assertThat(seen.included("interview_parts")
                        .getFirst()
                        .at("/attributes/conferencing_join_url")
                        .asText())
                .isEqualTo("https://zoom.us/j/81234567890");
        assertThat(seen.included("users")).hasSize(2);
        JsonNode fact = read("/interviews/" + id);
        assertThat(fact.path("applicationId").asText()).isEqualTo(application);
        assertThat(fact.path("candidateEmail").asText()).contains("@");
        assertThat(fact.path("recruiterEmail").asText()).endsWith("@acme.example");
    }

    @Test
    void aChangeIsStampedWithTheWorldsTime() {
        post("/time", "{\"advance\":\"PT1H\"}");

        post("/interviews/7001/reschedule", "{\"startAt\":\"2026-03-09T10:00:00Z\"}");

        assertThat(account.get("/interviews/7001").attribute("updated_at").asText())
                .isEqualTo("2026-03-02T10:00:00+00:00");
        assertThat(account.get("/interviews", "sort=-updated_at", "filter[job_visibility]=" + Account.ALL_VISIBILITIES)
                        .ids()
                        .getFirst())
                .isEqualTo("7001");
    }

    @Test
    void anApplicationMovesAndEnds() {
        String id = activeApplication();
        post("/applications/" + id + "/move", "{\"basicType\":\"offer\"}");
        assertThat(account.get("/applications/" + id, "include=stage")
                        .included("stages")
                        .getFirst()
                        .at("/attributes/basic_type")
                        .asText())
                .isEqualTo("offer");

        post("/applications/" + id + "/hire", "");
        assertThat(account.get("/applications/" + id).attribute("hired_at").isNull())
                .isFalse();

        post("/applications/" + id + "/reject", "");
        assertThat(account.get("/applications/" + id).attribute("rejected_at").isNull())
                .isFalse();
        assertThat(account.get("/applications", "filter[updated_at][gt]=2026-03-02T08:59:59Z")
                        .ids())
                .contains(id);
    }

    @Test
    void commentsFollowAMergedApplication() {
        account.comment(Account.FULL, "applications", "40010", "link");

        post("/applications/40010/merge", "{\"into\":\"40011\"}");

        assertThat(account.get("/applications/40010").status()).isEqualTo(404);
        assertThat(account.get("/comments", "filter[commentable_id]=40011").attributes("body_text"))
                .contains("link");
        assertThat(account.get("/applications/40011", "include=comments").included("comments"))
                .anyMatch(one -> one.at("/attributes/body_text").asText().equals("link"));
    }

    @Test
    void aUserWhoLeftIsGoneEverywhere() {
        String manager = account.get("/jobs", "page[size]=1")
                .attributes("hiring_manager_user_id")
                .getFirst();

        post("/users/" + manager + "/leave", "");

        assertThat(account.get("/users/" + manager).status()).isEqualTo(404);
        assertThat(account.get("/users").ids()).doesNotContain(manager);
        assertThat(account.get("/jobs", "page[size]=1", "include=hiring_manager_user")
                        .data()
                        .at("/0/relationships/hiring_manager_user/data")
                        .isNull())
                .isTrue();
    }

    @Test
    void aJobMadeConfidentialTakesItsApplicationsAlong() {
        Reply before = account.get("/applications", "page[size]=1");
        String job = before.attributes("job_id").getFirst();

        post("/jobs/" + job + "/visibility", "{\"visibility\":\"confidential\"}");

        assertThat(account.get("/jobs").ids()).doesNotContain(job);
        assertThat(account.get("/applications", "page[size]=1000").attributes("job_id"))
                .doesNotContain(job);
    }

    @Test
    void somebodyNewAppliesAndJoins() {
        String application =
                post("/applications", """
                {"jobId":"1001","firstName":"Ada","lastName":"Nowak","email":"ada@nowak.example","phone":"+48512000000"}""").document().path("applicationId").asText();
        String user = post("/users", "{\"email\":\"new@acme.example\",\"firstName\":\"N\",\"lastName\":\"E\"}")
                .document()
                .path("userId")
                .asText();

        assertThat(read("/applications/" + application).path("candidateName").asText())
                .isEqualTo("Ada Nowak");
        assertThat(account.get("/users/" + user).attribute("email").asText()).isEqualTo("new@acme.example");
    }

    @Test
    void faultsQuirksAndKeysAreSetOverHttp() {
        String id = post("/faults", "{\"kind\":\"server-error\",\"path\":\"/users*\"}")
                .document()
                .path("id")
                .asText();
        post("/quirks", "{\"page-size-over-limit\":\"capped\"}");
        post("/keys", "{\"key\":\"third\",\"permissions\":{\"user\":\"read\"}}");

        assertThat(account.getAs("third", "/users").status()).isEqualTo(500);
        account.control("DELETE", "/faults/" + id, "");
        assertThat(account.getAs("third", "/users").status()).isEqualTo(200);
        assertThat(account.getAs("third", "/jobs").status()).isEqualTo(403);
        assertThat(account.get("/jobs", "page[size]=5000").status()).isEqualTo(200);
        post("/keys/permission", "{\"key\":\"third\",\"category\":\"job\",\"access\":\"read\"}");
        assertThat(account.getAs("third", "/jobs").status()).isEqualTo(200);
        post("/keys/revoke", "{\"key\":\"third\"}");
        assertThat(account.getAs("third", "/jobs").status()).isEqualTo(401);
        assertThat(read("/keys").toString()).doesNotContain("full-key");
    }

    @Test
    void theLogsAreReadAfterANumber() {
        account.comment(Account.FULL, "applications", "40001", "one");
        account.comment(Account.FULL, "applications", "40002", "two");

        JsonNode writes = read("/writes?after=1").path("writes");

        assertThat(Account.texts(writes, "/bodyText")).containsExactly("two");
        assertThat(read("/requests").path("counters").path("POST /comments 201").asInt())
                .isEqualTo(2);
    }

    @Test
    void afterThousandsOfHappeningsEverythingCanStillBeRead() {
        post("/tick?n=3000", "");

        for (String path :
                new String[] {"/applications", "/interviews", "/jobs", "/users", "/comments", "/job_seekers"}) {
            String includes = switch (path) {
                case "/applications" -> "stage,job,comments";
                case "/interviews" -> "interview_parts.interviewing_users,stage,interviewable";
                case "/jobs" -> "stages,hiring_manager_user,recruitment_manager_user";
                default -> "";
            };
            assertThat(account.get(path, "page[size]=1000", "include=" + includes)
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(read("/world").path("applications").asInt()).isGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/faults,{},400",
        "POST,/faults,{\"kind\":\"flood\"},400",
        "POST,/quirks,{\"nonsense\":\"x\"},400",
        "POST,/time,{\"now\":\"soon\"},400",
        "POST,/interviews/7001/explode,{},404",
        "POST,/interviews/1/cancel,{},404",
        "POST,/applications/40001/move,{\"basicType\":\"limbo\"},400",
        "GET,/nothing,'',404"
    })
    void whatMakesNoSenseIsSaidInASentence(String method, String path, String body, int status) {
        Reply reply = account.control(method, path, body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.document().path("error").asText()).isNotBlank();
    }
}
