package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pinbridge.simulator.Account.Reply;
import app.pinbridge.simulator.log.WriteLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posting comments. */
class CommentsTest {
    private Account account;

    @BeforeEach
    void start() {
        account = new Account(SimulatorConfig.standard());
    }

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void aCommentIsMadeByTheSystemUserAndCanBeReadBack() {
        Reply made = account.comment(Account.FULL, "applications", "40007", "Notes:\nhttps://notes.example/x <b>");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.attribute("body_text").asText()).isEqualTo("Notes:\nhttps://notes.example/x <b>");
        assertThat(made.attribute("commentable_type").asText()).isEqualTo("Application");
        assertThat(made.attribute("user_id").asText()).isEqualTo("1");
        assertThat(made.attribute("private_comment").asBoolean()).isFalse();
        Reply read = account.get(
                "/comments",
                "filter[commentable_id]=40007",
                "filter[commentable_type]=Application",
                "sort=-created_at",
                "include=user,commentable");
        assertThat(read.ids()).contains(made.data().path("id").asText());
        assertThat(read.included("applications")).hasSize(1);
        assertThat(account.get("/users").attributes("first_name")).doesNotContain("Pinpoint");
    }

    @Test
    void aCommentOnAJobSeekerNamesItsType() {
        Reply made = account.comment(Account.FULL, "job_seekers", "9001", "Hello");

        assertThat(made.attribute("commentable_type").asText()).isEqualTo("JobSeeker");
        assertThat(account.get("/comments/" + made.data().path("id").asText()).status())
                .isEqualTo(200);
    }

    @Test
    void everyCommitIsLoggedInOrder() {
        account.comment(Account.FULL, "applications", "40001", "one");
        account.comment(Account.FULL, "applications", "40002", "");
        account.comment(Account.FULL, "applications", "40003", "two");

        assertThat(account.simulator().writes().after(0))
                .extracting(WriteLog.Entry::seq, WriteLog.Entry::bodyText, WriteLog.Entry::commentableId)
                .containsExactly(tuple(1L, "one", "40001"), tuple(2L, "two", "40003"));
        assertThat(account.simulator().writes().after(1)).hasSize(1);
    }

    @Test
    void nothingMakesACommentUnique() {
        account.comment(Account.FULL, "applications", "40001", "same");

        account.comment(Account.FULL, "applications", "40001", "same");

        assertThat(account.simulator().writes().after(0)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '"})
    void aBlankTextIsInvalid(String text) {
        Reply reply = account.comment(Account.FULL, "applications", "40001", text);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.error().path("code").asText()).isEqualTo("unprocessable_entity");
        assertThat(reply.error().path("detail").asText()).isEqualTo("Body text can't be blank");
        assertThat(reply.error().at("/source/pointer").asText()).isEqualTo("/data/attributes/body_text");
    }

    @ParameterizedTest
    @CsvSource({"applications,1", "applications,999999999", "job_seekers,1", "interviews,7001", "applications,x"})
    void anUnknownCommentableIsInvalid(String type, String id) {
        assertThat(account.comment(Account.FULL, type, id, "text").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json|400",
                "{}|400",
                "{\"data\":{\"type\":\"notes\"}}|409",
                "{\"data\":{\"type\":\"comments\",\"attributes\":{\"private_comment\":true}}}|400",
                "{\"data\":{\"type\":\"comments\",\"attributes\":{\"body_text\":\"x\"}}}|422"
            })
    void documentsThatMakeNoSenseAreRefused(String body, int status) {
        assertThat(account.post(Account.FULL, "/comments", body).status()).isEqualTo(status);
        assertThat(account.simulator().writes().after(0)).isEmpty();
    }
}
