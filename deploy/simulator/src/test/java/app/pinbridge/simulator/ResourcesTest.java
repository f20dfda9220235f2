package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.simulator.Account.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each resource carries, and what it does not. */
class ResourcesTest {
    private static Account account;

    @BeforeAll
    static void start() {
        account = new Account(SimulatorConfig.standard());
    }

    @AfterAll
    static void stop() {
        account.close();
    }

    private static JsonNode first(String path, String... parameters) {
        return account.get(path, parameters).data().get(0);
    }

    @Test
    void anApplicationCarriesPersonJobAndStage() {
        JsonNode application = first("/applications");

        assertThat(application.path("attributes").fieldNames())
                .toIterable()
                .contains(
                        "first_name",
                        "last_name",
                        "full_name",
                        "email",
                        "phone",
                        "phone_iso2",
                        "job_id",
                        "stage_id",
                        "internal_candidate",
                        "concealed",
                        "rejected_at",
                        "hired_at",
                        "created_at",
                        "updated_at",
                        "locale",
                        "channel",
                        "linkedin_url",
                        "is_demo")
                .doesNotContain("candidate_id");
        assertThat(application.path("relationships").fieldNames())
                .toIterable()
                .contains("scorecard_ratings", "scorecard_notes", "scorecard_answers");
    }

    @Test
    void aConcealedApplicationMasksWhoItIs() {
        Reply reply = account.get(
                "/applications", "filter[concealed]=true", "filter[job_visibility]=" + Account.ALL_VISIBILITIES);

        assertThat(reply.ids()).isNotEmpty();
        assertThat(reply.attributes("email")).containsOnly("null");
        assertThat(reply.attributes("full_name")).containsOnly("null");
        assertThat(reply.attributes("job_id")).doesNotContain("null");
    }

    @Test
    void aJobSeekerHasNoJobAndNoOutcome() {
        JsonNode seeker = first("/job_seekers");

        assertThat(seeker.path("attributes").fieldNames())
                .toIterable()
                .contains("email", "full_name")
                .doesNotContain(
                        "concealed",
                        "is_demo",
                        "linkedin_url",
                        "hired_at",
                        "rejected_at",
                        "start_on",
                        "job_id",
                        "preferred_pronouns");
        assertThat(seeker.path("relationships").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("answers", "custom_attributes", "comments");
    }

    @Test
    void anInterviewHasPartsWithLinkAndInterviewers() {
        Reply reply = account.get("/interviews", "include=interview_parts.interviewing_users", "page[size]=1000");

        assertThat(reply.data().get(0).path("attributes").fieldNames())
                .toIterable()
                .contains("start_at", "end_at", "interviewable_id", "interviewable_type", "status")
                .doesNotContain("title", "location", "time_zone");
        assertThat(reply.included("interview_parts"))
                .allMatch(part -> part.path("attributes").has("position"));
        assertThat(reply.included("users")).isNotEmpty();
        assertThat(reply.data().get(0).at("/attributes/interviewable_id").isTextual())
                .isTrue();
    }

    @Test
    void partsAreNotListedByPosition() {
        Reply reply = account.get("/interviews", "include=interview_parts.interviewing_users", "page[size]=1000");
        List<Integer> positions = new ArrayList<>();
        String loop = "";
        for (JsonNode part : reply.included("interview_parts")) {
            loop = part.at("/attributes/position").asInt() == 3
                    ? part.at("/attributes/interview_id").asText()
                    : loop;
        }
        for (JsonNode part : reply.included("interview_parts")) {
            if (part.at("/attributes/interview_id").asText().equals(loop)) {
                positions.add(part.at("/attributes/position").asInt());
            }
        }

        assertThat(positions).containsExactlyInAnyOrder(1, 2, 3).isNotEqualTo(List.of(1, 2, 3));
    }

    @Test
    void theManagersAreTwoUsersOfTheJob() {
        Reply reply = account.get("/jobs", "include=hiring_manager_user,recruitment_manager_user,stages,location");

        assertThat(reply.included("users")).isNotEmpty();
        assertThat(reply.data())
                .allMatch(job -> !job.at("/relationships/hiring_manager_user/data/id")
                        .equals(job.at("/relationships/recruitment_manager_user/data/id")));
        assertThat(reply.included("stages").stream()
                        .map(stage -> stage.at("/attributes/basic_type").asText()))
                .contains("applied", "review", "interview", "offer", "hired", "rejected");
        assertThat(reply.included("locations").getFirst().path("attributes").fieldNames())
                .toIterable()
                .containsExactly("name", "city", "province", "country_code", "postal_code");
    }

    @Test
    void aUserHasNoRelationshipsNoRoleAndNoFlag() {
        JsonNode user = first("/users");

        assertThat(user.has("relationships")).isFalse();
        assertThat(user.path("attributes").fieldNames())
                .toIterable()
                .containsExactly("email", "first_name", "last_name", "time_zone", "created_at", "updated_at");
    }

    @Test
    void oneRecordIsReadById() {
        String id = account.get("/jobs").ids().getFirst();

        Reply reply = account.get("/jobs/" + id, "include=stages", "fields[jobs]=title,stages");

        assertThat(reply.data().path("id").asText()).isEqualTo(id);
        assertThat(reply.data().path("attributes").fieldNames()).toIterable().containsExactly("title");
        assertThat(reply.included("stages")).isNotEmpty();
    }
}
