package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.simulator.Account.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters and includes of each endpoint: what is documented works, nothing else does. */
class EndpointsTest {
    private static Account account;

    @BeforeAll
    static void start() {
        account = new Account(SimulatorConfig.standard());
    }

    @AfterAll
    static void stop() {
        account.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/applications|answers,comments,custom_attributes,job,offers,stage",
                "/comments|user,commentable",
                "/interviews|interview_parts.interviewing_users,stage,interviewable",
                "/jobs|department,division,hiring_manager_user,location,questions,recruitment_manager_user,stages,custom_attributes",
                "/job_seekers|custom_attributes,answers,comments"
            })
    void includesWhatIsDocumented(String path, String includes) {
        Reply reply = account.get(path, "include=" + includes, "page[size]=5");

        assertThat(reply.status()).isEqualTo(200);
        JsonNode relationships = reply.data().get(0).path("relationships");
        for (String name : includes.split(",")) {
            assertThat(relationships.path(name.replaceAll("\\..*", "")).has("data"))
                    .as(name)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/interviews,interview_parts",
        "/interviews,interviewable.job",
        "/applications,interviews",
        "/applications,job.department",
        "/comments,commentable.job",
        "/jobs,applications",
        "/job_seekers,job",
        "/users,jobs"
    })
    void otherIncludesAreRefused(String path, String include) {
        assertThat(account.get(path, "include=" + include).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/interviews,filter[updated_at][gt]=2026-01-01T00:00:00Z",
        "/jobs,filter[updated_at][gt]=2026-01-01T00:00:00Z",
        "/job_seekers,filter[created_at][gt]=2026-01-01T00:00:00Z",
        "/users,filter[created_at][gt]=2026-01-01T00:00:00Z",
        "/users,sort=id",
        "/applications,filter[nonsense]=1",
        "/jobs,filter[status]=frozen"
    })
    void whatIsNotDocumentedIsRefused(String path, String parameter) {
        assertThat(account.get(path, parameter).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/applications|job_id",
                "/applications|stage_id",
                "/applications|internal_candidate",
                "/applications|concealed",
                "/interviews|interviewable_id",
                "/interviews|interviewable_type",
                "/jobs|status",
                "/jobs|visibility",
                "/jobs|hiring_manager_user_id",
                "/jobs|recruitment_manager_user_id",
                "/jobs|department_id",
                "/jobs|location_id",
                "/comments|commentable_id",
                "/comments|commentable_type"
            })
    void filtersByAnAttributesValue(String path, String name) {
        String value = account.get(path, "page[size]=1").attributes(name).getFirst();

        Reply reply = account.get(path, "filter[" + name + "]=" + value);

        assertThat(reply.attributes(name)).isNotEmpty().allMatch(value::equals);
    }

    @Test
    void filtersByACommaList() {
        Reply reply = account.get("/jobs", "filter[status]=open,draft");

        assertThat(reply.attributes("status")).contains("open", "draft").doesNotContain("closed", "archived");
    }

    @Test
    void filtersApplicationsByTheTypeOfTheirStage() {
        Reply reply = account.get("/applications", "filter[stage_basic_type]=interview", "include=stage");

        assertThat(reply.included("stages"))
                .isNotEmpty()
                .allMatch(stage -> stage.at("/attributes/basic_type").asText().equals("interview"));
    }

    @Test
    void filtersByTheCandidatesAddress() {
        String email =
                account.get("/applications", "page[size]=1").attributes("email").getFirst();

        Reply reply = account.get("/applications", "filter[candidate_email]=" + email.toUpperCase(Locale.ROOT));

        assertThat(reply.attributes("email")).isNotEmpty().containsOnly(email);
    }

    @Test
    void interviewsAreFilteredByOneTypeOnly() {
        assertThat(account.get("/interviews", "filter[interviewable_type]=Application,JobSeeker")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void commentsAreFilteredByAListOfTypes() {
        assertThat(account.get("/comments", "filter[commentable_type]=Application,JobSeeker")
                        .ids())
                .isNotEmpty();
    }

    @Test
    void theVisibilityOfJobsDoesNotTouchInterviewsOfJobSeekers() {
        Reply reply = account.get("/interviews", "filter[job_visibility]=confidential", "page[size]=1000");

        assertThat(reply.attributes("interviewable_type")).contains("JobSeeker", "Application");
    }

    @Test
    void filtersInterviewsByTheirStart() {
        Reply reply = account.get("/interviews", "filter[start_at][gt]=2026-03-02T09:00:00+00:00");

        assertThat(reply.attributes("status")).isNotEmpty().containsOnly("scheduled");
    }

    @Test
    void searchesJobsByTitle() {
        String title = account.get("/jobs", "page[size]=1").attributes("title").getFirst();

        assertThat(account.get("/jobs", "filter[search]=" + title.substring(1, 5))
                        .attributes("title"))
                .contains(title);
    }
}
