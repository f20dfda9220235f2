package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.simulator.Account.Reply;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a key may do, and how often. */
class KeysTest {
    private Account account;

    @BeforeEach
    void start() {
        account = new Account(SimulatorConfig.standard());
    }

    @AfterEach
    void stop() {
        account.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/applications,200",
        "/jobs,200",
        "/comments,200",
        "/users,403",
        "/interviews,403",
        "/job_seekers,403",
        "/users/101,403"
    })
    void aWeakKeyReadsApplicationsJobsAndCommentsOnly(String path, int status) {
        assertThat(account.getAs(Account.WEAK, path, "page[size]=1").status()).isEqualTo(status);
    }

    @Test
    void aWeakKeyWritesNothing() {
        Reply reply = account.comment(Account.WEAK, "applications", "40001", "text");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.error().path("code").asText()).isEqualTo("forbidden");
        assertThat(account.simulator().writes().after(0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "APPLICATION,/applications",
        "CANDIDATE,/job_seekers",
        "COMMENT,/comments",
        "INTERVIEW,/interviews",
        "JOB,/jobs",
        "USER,/users"
    })
    void aPermissionIsWithdrawnAndGivenBack(Category category, String path) {
        account.simulator().keys().change(Account.FULL, permissions -> permissions.with(category, Access.NONE));
        assertThat(account.get(path).status()).isEqualTo(403);

        account.simulator().keys().change(Account.FULL, permissions -> permissions.with(category, Access.READ));

        assertThat(account.get(path).status()).isEqualTo(200);
    }

    @Test
    void aRevokedKeyIsInvalid() {
        account.simulator().keys().revoke(Account.FULL);

        assertThat(account.get("/users").status()).isEqualTo(401);
    }

    @Test
    void withoutTheIntegrationEveryKeyIsForbidden() {
        account.simulator().keys().enableIntegration(false);

        Reply reply = account.get("/users");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.error().path("detail").asText()).isEqualTo("Integration not enabled");
    }

    @Test
    void beyondItsRateAKeyIsThrottledAndAnotherIsNot() {
        account.simulator().limit().set(0.1);
        assertThat(account.get("/jobs", "page[size]=1").status()).isEqualTo(200);

        Reply reply = account.get("/jobs", "page[size]=1");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.error().path("code").asText()).isEqualTo("too_many_requests");
        assertThat(reply.error().path("detail").asText()).isEqualTo("Rate limit exceeded");
        assertThat(Integer.parseInt(reply.header("retry-after").orElseThrow())).isBetween(1, 10);
        assertThat(account.getAs(Account.WEAK, "/jobs", "page[size]=1").status())
                .isEqualTo(200);
    }
}
