package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.simulator.Account.Reply;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.quirk.Quirk;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each switch for what is not known of Pinpoint. */
class QuirksTest {
    private Account account;

    @BeforeEach
    void start() {
        account = new Account(SimulatorConfig.standard());
    }

    @AfterEach
    void stop() {
        account.close();
    }

    private void set(Quirk quirk, String value) {
        account.simulator().quirks().set(quirk, value);
    }

    @Test
    void theTextOfAMissingPermission() {
        set(Quirk.PERMISSION_DENIED_TEXT, "Not for you");

        assertThat(account.getAs(Account.WEAK, "/users").error().path("detail").asText())
                .isEqualTo("Not for you");
    }

    @ParameterizedTest
    @CsvSource({"refused,403,false", "dropped,200,false", "empty,200,true"})
    void anIncludedTypeWithoutPermission(String value, int status, boolean hasData) {
        set(Quirk.INCLUDE_WITHOUT_PERMISSION, value);

        Reply reply = account.getAs(Account.WEAK, "/jobs", "include=hiring_manager_user");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.data().at("/0/relationships/hiring_manager_user").has("data"))
                .isEqualTo(hasData);
        assertThat(reply.included("users")).isEmpty();
    }

    @Test
    void throttledWithoutRetryAfter() {
        account.simulator().limit().set(0.01);
        set(Quirk.RETRY_AFTER, "absent");
        account.get("/users");

        Reply reply = account.get("/users");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("retry-after")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"refused,400", "capped,200"})
    void aPageThatIsTooLarge(String value, int status) {
        set(Quirk.PAGE_SIZE_OVER_LIMIT, value);

        assertThat(account.get("/applications", "page[size]=1001").status()).isEqualTo(status);
        assertThat(account.get("/applications", "page[size]=1000").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"gone,404", "kept,200"})
    void aCancelledInterview(String value, int status) {
        set(Quirk.CANCELLED_INTERVIEW, value);

        account.simulator().edits().interviews().cancel(7001);

        assertThat(account.get("/interviews/7001").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"moved,true", "left,false"})
    void interviewsOfAMergedApplication(String value, boolean moved) {
        set(Quirk.MERGED_INTERVIEWS, value);
        Owner owner = account.simulator().world().interviews().ownerAt(0);

        account.simulator().edits().applications().merge(owner.id(), 40300);

        assertThat(account.get("/applications/" + owner.id()).status()).isEqualTo(404);
        assertThat(account.get("/interviews/7001").attribute("interviewable_id").asText())
                .isEqualTo(moved ? "40300" : String.valueOf(owner.id()));
    }

    @Test
    void aLimitOnTheLengthOfComments() {
        set(Quirk.COMMENT_LENGTH_LIMIT, "10");

        Reply longer = account.comment(Account.FULL, "applications", "40001", "12345678901");

        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.error().path("detail").asText())
                .isEqualTo("Body text is too long (maximum is 10 characters)");
        assertThat(account.comment(Account.FULL, "applications", "40001", "1234567890")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"kept,<b>x</b>", "escaped,&lt;b&gt;x&lt;/b&gt;", "stripped,x"})
    void htmlInComments(String value, String stored) {
        set(Quirk.COMMENT_HTML, value);

        assertThat(account.comment(Account.FULL, "applications", "40001", "<b>x</b>")
                        .attribute("body_text")
                        .asText())
                .isEqualTo(stored);
    }

    @Test
    void newlinesInCommentsCollapsed() {
        set(Quirk.COMMENT_NEWLINES, "collapsed");

        assertThat(account.comment(Account.FULL, "applications", "40001", "a\n\nb")
                        .attribute("body_text")
                        .asText())
                .isEqualTo("a b");
    }

    @Test
    void anUnknownCommentableNotFound() {
        set(Quirk.UNKNOWN_COMMENTABLE, "404");

        assertThat(account.comment(Account.FULL, "applications", "1", "x").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"permission-first,403", "record-first,422"})
    void anImpossibleCommentWithoutPermission(String value, int status) {
        set(Quirk.IMPOSSIBLE_COMMENT, value);

        assertThat(account.comment(Account.WEAK, "applications", "1", "x").status())
                .isEqualTo(status);
        assertThat(account.comment(Account.WEAK, "applications", "40001", "x").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"refused,400", "ignored,200"})
    void anUnknownFilter(String value, int status) {
        set(Quirk.UNKNOWN_FILTER, value);

        assertThat(account.get("/interviews", "filter[updated_at][gt]=2026-01-01T00:00:00Z")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void theVendorNameRequired() {
        set(Quirk.VENDOR_NAME, "required");

        assertThat(account.get("/users").status()).isEqualTo(400);
        assertThat(account.send(account.request("/users")
                                .header("X-API-KEY", Account.FULL)
                                .header("x-vendor-name", "pinbridge")
                                .GET())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keysAsIntegers() {
        set(Quirk.INTERVIEWABLE_ID, "integer");
        set(Quirk.FOREIGN_KEYS, "integer");

        JsonNode interview = account.get("/interviews", "page[size]=1").data().get(0);

        assertThat(interview.at("/attributes/interviewable_id").isInt()).isTrue();
        assertThat(account.get("/applications")
                        .data()
                        .at("/0/attributes/job_id")
                        .isInt())
                .isTrue();
        assertThat(interview.path("id").isTextual()).isTrue();
    }

    @Test
    void whichFieldsAreConcealedAndHow() {
        set(Quirk.CONCEALED_FIELDS, "email");
        set(Quirk.CONCEALED_VALUE, "text");

        Reply reply = account.get("/applications", "filter[concealed]=true");

        assertThat(reply.attributes("email")).isNotEmpty().containsOnly("Concealed");
        assertThat(reply.attributes("full_name")).doesNotContain("Concealed", "null");
    }

    @Test
    void filtersOfCandidatesUnknown() {
        set(Quirk.CANDIDATE_FILTERS, "unknown");

        assertThat(account.get("/applications", "filter[candidate_email]=x").status())
                .isEqualTo(400);
        assertThat(account.get("/users", "filter[email]=x").status()).isEqualTo(400);
    }

    @Test
    void theCandidatesIdPresent() {
        set(Quirk.CANDIDATE_ID, "present");

        assertThat(account.get("/applications").attributes("candidate_id")).doesNotContain("");
    }

    @Test
    void aConfidentialJobHiddenById() {
        String filter = "filter[visibility]=confidential";
        String id = account.get("/jobs", filter).ids().getFirst();
        assertThat(account.get("/jobs/" + id).status()).isEqualTo(200);

        set(Quirk.CONFIDENTIAL_BY_ID, "hidden");

        assertThat(account.get("/jobs/" + id).status()).isEqualTo(404);
        assertThat(account.get("/jobs/" + id, filter).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"ignored,200,false", "applied,200,true", "refused,400,true"})
    void fieldsOnAListOfJobs(String value, int status, boolean sparse) {
        set(Quirk.FIELDS_ON_JOB_LIST, value);

        Reply reply = account.get("/jobs", "fields[jobs]=title");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.data().at("/0/attributes").has("status")).isEqualTo(!sparse);
    }

    @ParameterizedTest
    @CsvSource({"dropped,false", "kept,true"})
    void includedRelationshipsBesideSparseFields(String value, boolean kept) {
        set(Quirk.SPARSE_RELATIONSHIPS, value);

        Reply reply = account.get("/applications", "fields[applications]=email", "include=stage");

        assertThat(reply.data().at("/0/relationships").has("stage")).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"candidate,403", "application,200"})
    void thePermissionForJobSeekers(String value, int status) {
        set(Quirk.JOB_SEEKERS_PERMISSION, value);
        account.simulator().keys().change(Account.FULL, all -> all.with(Category.CANDIDATE, Access.NONE));

        assertThat(account.get("/job_seekers").status()).isEqualTo(status);
    }

    @Test
    void instantsInAnotherForm() {
        set(Quirk.INSTANT_OFFSET, "+05:30");
        set(Quirk.INSTANT_PRECISION, "milliseconds");

        assertThat(account.get("/users").attributes("created_at").getFirst()).matches(".*T14:30:00\\.000\\+05:30");
    }

    @Test
    void usersInNoOrderArePagedWithoutGapsAsLongAsNothingChanges() {
        List<String> inOrder = account.get("/users").ids();

        set(Quirk.USERS_ORDER, "none");

        List<String> scattered = account.get("/users").ids();
        List<String> paged = new ArrayList<>(
                account.get("/users", "page[size]=7", "page[number]=1").ids());
        for (int number = 2; paged.size() < inOrder.size(); number++) {
            List<String> page = account.get("/users", "page[size]=7", "page[number]=" + number)
                    .ids();
            assertThat(page).isNotEmpty();
            paged.addAll(page);
        }
        assertThat(scattered).isNotEqualTo(inOrder).containsExactlyInAnyOrderElementsOf(inOrder);
        assertThat(paged).isEqualTo(scattered);
    }

    @Test
    void everyQuirkHasANameAndRefusesNonsense() {
        for (Quirk quirk : Quirk.values()) {
            assertThat(Quirk.named(quirk.optionName())).contains(quirk);
            assertThat(quirk.accepts(quirk.defaultValue()))
                    .as(quirk.optionName())
                    .isTrue();
            assertThat(quirk.accepts("")).as(quirk.optionName()).isFalse();
        }
        assertThatThrownBy(() -> account.simulator().quirks().set("nonsense", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("page-size-over-limit");
        assertThat(List.copyOf(account.simulator().quirks().all().values())).hasSize(Quirk.values().length);
    }
}
