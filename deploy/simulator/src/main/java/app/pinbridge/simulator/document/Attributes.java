package app.pinbridge.simulator.document;

import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.model.Comment;
import app.pinbridge.simulator.model.Department;
import app.pinbridge.simulator.model.Entity;
import app.pinbridge.simulator.model.Interview;
import app.pinbridge.simulator.model.InterviewPart;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.JobSeeker;
import app.pinbridge.simulator.model.Location;
import app.pinbridge.simulator.model.Person;
import app.pinbridge.simulator.model.Stage;
import app.pinbridge.simulator.model.User;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The attributes of each resource, by the names of the API. */
final class Attributes {
    private Attributes() {}

    static void write(Entity entity, AttributeSink sink) throws IOException {
        switch (entity) {
            case Application application -> application(application, sink);
            case JobSeeker seeker -> jobSeeker(seeker, sink);
            case Comment comment -> comment(comment, sink);
            case Interview interview -> interview(interview, sink);
            case InterviewPart part -> part(part, sink);
            case Job job -> job(job, sink);
            case Stage stage -> stage(stage, sink);
            case Location location -> location(location, sink);
            case Department department -> sink.text("name", department.name());
            case User user -> user(user, sink);
        }
    }

    private static void application(Application application, AttributeSink sink) throws IOException {
        person(application.person(), sink);
        sink.key("job_id", application.jobId());
        sink.key("stage_id", application.stageId());
        if (sink.format().candidateId()) {
            sink.key("candidate_id", application.candidateId());
        }
        sink.flag("internal_candidate", application.internalCandidate());
        sink.flag("concealed", application.concealed());
        sink.flag("is_demo", false);
        sink.text("channel", application.channel());
        sink.nothing("channel_source");
        sink.text("linkedin_url", "https://www.linkedin.com/in/pb-" + application.candidateId());
        sink.nothing("preferred_pronouns");
        sink.nothing("start_on");
        sink.instant("rejected_at", application.rejectedAt());
        sink.instant("hired_at", application.hiredAt());
        sink.instant("created_at", application.createdAt());
        sink.instant("updated_at", application.updatedAt());
        extras(application.id(), sink);
    }

    private static void jobSeeker(JobSeeker seeker, AttributeSink sink) throws IOException {
        person(seeker.person(), sink);
        sink.instant("created_at", seeker.createdAt());
        sink.instant("updated_at", seeker.updatedAt());
        extras(seeker.id(), sink);
    }

    private static void person(Person person, AttributeSink sink) throws IOException {
        sink.text("first_name", person.firstName());
        sink.text("last_name", person.lastName());
        sink.text("full_name", person.fullName());
        sink.text("email", person.email());
        sink.text("phone", person.phone());
        sink.text("phone_iso2", person.phone().map(ignored -> person.region().toLowerCase(Locale.ROOT)));
        sink.text("locale", person.locale());
        sink.text("address", person.region());
        sink.nothing("summary");
    }

    private static void extras(long id, AttributeSink sink) throws IOException {
        sink.extraTexts("attachments", List.of());
        sink.extraTexts("tags", id % 4 == 0 ? List.of("priority") : List.of());
        sink.extraRating("average_rating", id % 3 == 0 ? Optional.of(1 + id % 9 / 2.0) : Optional.empty());
    }

    private static void comment(Comment comment, AttributeSink sink) throws IOException {
        sink.text("body_text", comment.bodyText());
        sink.key("commentable_id", comment.commentable().id());
        sink.text("commentable_type", comment.commentable().type().className());
        sink.flag("private_comment", comment.privateComment());
        sink.key("user_id", comment.userId());
        sink.instant("created_at", comment.createdAt());
        sink.instant("updated_at", comment.createdAt());
    }

    private static void interview(Interview interview, AttributeSink sink) throws IOException {
        sink.instant("start_at", interview.startAt());
        sink.instant("end_at", interview.endAt());
        sink.key(
                "interviewable_id",
                interview.interviewable().id(),
                sink.format().integerInterviewable());
        sink.text("interviewable_type", interview.interviewable().type().className());
        sink.key("stage_id", interview.stageId());
        sink.text("status", word(interview.status()));
        sink.instant("created_at", interview.createdAt());
        sink.instant("updated_at", interview.updatedAt());
    }

    private static void part(InterviewPart part, AttributeSink sink) throws IOException {
        sink.number("position", part.position());
        sink.text("conferencing_join_url", part.conferencingJoinUrl());
        sink.text("conferencing_provider_name", part.conferencingProviderName());
        sink.key("interview_id", part.interviewId());
    }

    private static void job(Job job, AttributeSink sink) throws IOException {
        sink.text("title", job.title());
        sink.text("status", word(job.status()));
        sink.text("visibility", word(job.visibility()));
        sink.text("requisition_id", job.terms().requisitionId());
        sink.text("workplace_type", job.terms().workplaceType());
        sink.text("employment_type", job.terms().employmentType());
        sink.text("url", "https://careers.example/postings/" + job.id());
        sink.key("department_id", job.department().id());
        sink.key("location_id", job.location().id());
        sink.key("hiring_manager_user_id", job.managers().hiringManagerId());
        sink.key("recruitment_manager_user_id", job.managers().recruiterId());
        sink.instant("created_at", job.createdAt());
        sink.instant("updated_at", job.updatedAt());
    }

    private static void stage(Stage stage, AttributeSink sink) throws IOException {
        sink.text("name", stage.name());
        sink.text("basic_type", word(stage.basicType()));
        sink.number("position", stage.position());
        sink.flag("visible", stage.visible());
    }

    private static void location(Location location, AttributeSink sink) throws IOException {
        sink.text("name", location.name());
        sink.text("city", location.city());
        sink.text("province", location.province());
        sink.text("country_code", location.countryCode());
        sink.text("postal_code", location.postalCode());
    }

    private static void user(User user, AttributeSink sink) throws IOException {
        sink.text("email", user.email());
        sink.text("first_name", user.firstName());
        sink.text("last_name", user.lastName());
        sink.text("time_zone", user.timeZone());
        sink.instant("created_at", user.createdAt());
        sink.instant("updated_at", user.updatedAt());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
