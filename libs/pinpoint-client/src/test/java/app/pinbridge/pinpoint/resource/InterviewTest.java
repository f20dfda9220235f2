package app.pinbridge.pinpoint.resource;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.jsonapi.Document;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InterviewTest {

    @Test
    void parts_come_in_order_with_their_own_link_and_interviewers() {
        Interview interview = read("""
                {"data":[{"id":"24","type":"interviews",
                  "attributes":{"start_at":"2026-03-05T10:00:00+01:00","status":"scheduled",
                    "interviewable_id":77,"interviewable_type":"Application"},
                  "relationships":{
                    "interview_parts":{"data":[{"type":"interview_parts","id":"2"},{"type":"interview_parts","id":"1"}]},
                    "stage":{"data":{"type":"stages","id":"5"}}}}],
                 "included":[
                  {"id":"2","type":"interview_parts","attributes":{"position":2,"conferencing_join_url":"https://two"},
                    "relationships":{"interviewing_users":{"data":[{"type":"users","id":"9"},{"type":"users","id":"8"}]}}},
                  {"id":"1","type":"interview_parts","attributes":{"position":1,"conferencing_join_url":null},
                    "relationships":{"interviewing_users":{"meta":{"included":false}}}},
                  {"id":"8","type":"users","attributes":{"email":"eight@acme.example"}},
                  {"id":"5","type":"stages","attributes":{"name":"Panel","basic_type":"interview"}}]}
                """);

        assertThat(interview.interviewableType()).isEqualTo(PersonType.APPLICATION);
        assertThat(interview.interviewableId()).isEqualTo("77");
        assertThat(interview.partsKnown()).isTrue();
        assertThat(interview.parts()).extracting(InterviewPart::id).containsExactly("1", "2");
        assertThat(interview.parts().get(0).interviewersKnown()).isFalse();
        InterviewPart second = interview.parts().get(1);
        assertThat(second.joinUrl()).isEqualTo("https://two");
        assertThat(second.interviewerIds()).containsExactly("9", "8");
        assertThat(second.interviewers()).extracting(User::email).containsExactly("eight@acme.example");
        assertThat(interview.stageId()).isEqualTo("5");
        assertThat(interview.stage())
                .extracting(Stage::name, Stage::basicType)
                .containsExactly("Panel", Stage.BasicType.INTERVIEW);
    }

    @Test
    void parts_that_were_left_out_are_told_from_parts_that_are_none() {
        Interview unsaid =
                read("{\"data\":[{\"id\":1,\"relationships\":{\"interview_parts\":{\"meta\":{\"included\":false}}}}]}");
        Interview none = read("{\"data\":[{\"id\":1,\"relationships\":{\"interview_parts\":{\"data\":[]}}}]}");

        assertThat(unsaid.partsKnown()).isFalse();
        assertThat(none.partsKnown()).isTrue();
        assertThat(none.parts()).isEmpty();
    }

    @Test
    void with_whom_it_is_comes_along_where_it_was_included() {
        Interview interview = read("""
                {"data":[{"id":"1","attributes":{},
                  "relationships":{"interviewable":{"data":{"type":"job_seekers","id":"3"}}}}],
                 "included":[{"type":"job_seekers","id":"3","attributes":{"full_name":"Ada Byron"}}]}
                """);

        assertThat(interview.interviewableType()).isEqualTo(PersonType.JOB_SEEKER);
        assertThat(interview.interviewableId()).isEqualTo("3");
        assertThat(interview.application()).isNull();
        assertThat(interview.jobSeeker()).extracting(JobSeeker::fullName).isEqualTo("Ada Byron");
    }

    @Test
    void words_that_are_new_are_unknown_and_no_error() {
        Interview interview = read(
                "{\"data\":[{\"id\":1,\"attributes\":{\"status\":\"postponed\",\"interviewable_type\":\"Robot\"}}]}");

        assertThat(interview.status()).isEqualTo(Interview.Status.UNKNOWN);
        assertThat(interview.interviewableType()).isEqualTo(PersonType.UNKNOWN);
    }

    private static Interview read(String json) {
        try {
            return new Document(new ObjectMapper().readTree(json))
                    .page(Interview::read, 1, 100, Duration.ZERO)
                    .toOptional()
                    .orElseThrow()
                    .rows()
                    .getFirst();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
