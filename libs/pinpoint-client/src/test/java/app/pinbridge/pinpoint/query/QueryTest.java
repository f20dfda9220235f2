package app.pinbridge.pinpoint.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.pinpoint.resource.PersonType;
import app.pinbridge.pinpoint.resource.Stage;
import app.pinbridge.pinpoint.resource.Visibility;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void confidential_ones_are_asked_for_unless_left_out() {
        assertThat(text(ApplicationQuery.all())).contains("filter[job_visibility]=confidential,external,internal");
        assertThat(text(InterviewQuery.all())).contains("filter[job_visibility]=confidential,external,internal");
        assertThat(text(JobQuery.all())).contains("filter[visibility]=confidential,external,internal");
        assertThat(text(JobQuery.all().ofVisibility(Set.of(Visibility.INTERNAL, Visibility.EXTERNAL))))
                .contains("filter[visibility]=external,internal");
    }

    @Test
    void a_scan_is_in_the_order_of_ids_with_pinpoints_own_page_size() {
        assertThat(text(JobSeekerQuery.all())).isEqualTo("sort=id&page[number]=1&page[size]=100");
    }

    @Test
    void users_are_asked_for_with_a_page_and_nothing_else() {
        assertThat(text(UserQuery.all().page(3, 1000).withTotal()))
                .isEqualTo("stats[total]=count&page[number]=3&page[size]=1000");
    }

    @Test
    void everything_that_may_be_asked_of_applications_stands_in_the_url() {
        ApplicationQuery query = ApplicationQuery.all()
                .updatedAtAfter(NINE)
                .createdAtBefore(NINE)
                .jobs(List.of("1", "2"))
                .inStage(Stage.BasicType.INTERVIEW)
                .withStage()
                .withAverageRating()
                .sortByDescending(SortKey.UPDATED_AT);

        assertThat(text(query))
                .contains("filter[updated_at][gt]=2026-03-02T09:00:00Z")
                .contains("filter[created_at][lt]=2026-03-02T09:00:00Z")
                .contains("filter[job_id]=1,2")
                .contains("filter[stage_basic_type]=interview")
                .contains("include=stage")
                .contains("extra_fields[applications]=average_rating")
                .contains("sort=-updated_at");
    }

    @Test
    void interviews_bring_exactly_the_includes_that_pinpoint_allows() {
        assertThat(text(InterviewQuery.all())).contains("include=interview_parts.interviewing_users,stage");
        assertThat(text(InterviewQuery.all().withStageOnly())).contains("include=stage&");
        assertThat(text(InterviewQuery.all().bare())).doesNotContain("include");
    }

    @Test
    void the_comments_on_one_person_come_newest_first() {
        assertThat(text(CommentQuery.on(PersonType.JOB_SEEKER, "7")))
                .contains("filter[commentable_type]=JobSeeker", "filter[commentable_id]=7", "sort=-created_at");
    }

    @Test
    void nothing_bare_that_a_url_may_not_hold_stands_in_it() {
        assertThat(CommentQuery.on(PersonType.APPLICATION, "a b&c=[d]").encoded())
                .matches("[A-Za-z0-9%&=._-]+")
                .contains("filter%5Bcommentable_id%5D=a%20b%26c%3D%5Bd%5D");
    }

    @Test
    void a_query_is_never_changed_only_followed_by_another() {
        UserQuery first = UserQuery.all();
        UserQuery second = first.page(2);

        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
    }

    @Test
    void a_single_record_is_shaped_but_not_filtered() {
        assertThat(decoded(InterviewQuery.all().startAtAfter(NINE).encodedForOne(false)))
                .isEqualTo("include=interview_parts.interviewing_users,stage");
    }

    @Test
    void pages_that_pinpoint_does_not_have_cannot_be_asked_for() {
        assertThatThrownBy(() -> UserQuery.all().page(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UserQuery.all().size(1001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApplicationQuery.all().jobs(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Query<?> query) {
        return decoded(query.encoded());
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
