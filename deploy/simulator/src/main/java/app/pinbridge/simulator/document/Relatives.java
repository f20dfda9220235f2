package app.pinbridge.simulator.document;

import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.model.Comment;
import app.pinbridge.simulator.model.Department;
import app.pinbridge.simulator.model.Entity;
import app.pinbridge.simulator.model.Interview;
import app.pinbridge.simulator.model.InterviewPart;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.JobSeeker;
import app.pinbridge.simulator.model.Kind;
import app.pinbridge.simulator.model.Location;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.model.Stage;
import app.pinbridge.simulator.model.User;
import app.pinbridge.simulator.world.World;
import java.util.List;
import java.util.Optional;

/** Which relationships the resources have, and whom they lead to. */
final class Relatives {
    private static final List<Relation> APPLICATION = List.of(
            Relation.many("answers"),
            Relation.many("comments", Category.COMMENT),
            Relation.many("custom_attributes"),
            Relation.one("job", Category.JOB),
            Relation.many("offers"),
            Relation.one("stage"),
            Relation.many("scorecard_ratings"),
            Relation.many("scorecard_notes"),
            Relation.many("scorecard_answers"));
    private static final List<Relation> JOB_SEEKER = List.of(
            Relation.many("answers"), Relation.many("custom_attributes"), Relation.many("comments", Category.COMMENT));
    private static final List<Relation> COMMENT =
            List.of(Relation.one("user", Category.USER), Relation.one("commentable", Category.APPLICATION));
    private static final List<Relation> INTERVIEW = List.of(
            Relation.many("interview_parts"),
            Relation.one("stage"),
            Relation.one("interviewable", Category.APPLICATION));
    private static final List<Relation> PART = List.of(Relation.many("interviewing_users", Category.USER));
    private static final List<Relation> JOB = List.of(
            Relation.one("department"),
            Relation.one("division"),
            Relation.one("hiring_manager_user", Category.USER),
            Relation.one("location"),
            Relation.many("questions"),
            Relation.one("recruitment_manager_user", Category.USER),
            Relation.many("stages"),
            Relation.many("custom_attributes"));

    private final World world;

    Relatives(World world) {
        this.world = world;
    }

    /** The relationships of a type, in the order of the document. */
    static List<Relation> of(Kind kind) {
        return switch (kind) {
            case APPLICATIONS -> APPLICATION;
            case JOB_SEEKERS -> JOB_SEEKER;
            case COMMENTS -> COMMENT;
            case INTERVIEWS -> INTERVIEW;
            case INTERVIEW_PARTS -> PART;
            case JOBS -> JOB;
            case USERS, STAGES, LOCATIONS, DEPARTMENTS -> List.of();
        };
    }

    /** Whom a relationship of an entity leads to; who is gone is not among them. */
    List<? extends Entity> of(Entity entity, String relation) {
        return switch (entity) {
            case Application application -> ofApplication(application, relation);
            case Interview interview -> ofInterview(interview, relation);
            case Job job -> ofJob(job, relation);
            case Comment comment ->
                "user".equals(relation)
                        ? world.users().find(comment.userId()).stream().toList()
                        : world.find(comment.commentable()).stream().toList();
            case InterviewPart part ->
                part.interviewerIds().stream()
                        .flatMap(id -> world.users().find(id).stream())
                        .toList();
            case JobSeeker seeker ->
                "comments".equals(relation) ? world.commentsOf(Owner.jobSeeker(seeker.id())) : List.of();
            case Department ignored -> List.of();
            case Location ignored -> List.of();
            case Stage ignored -> List.of();
            case User ignored -> List.of();
        };
    }

    private List<? extends Entity> ofApplication(Application application, String relation) {
        return switch (relation) {
            case "comments" -> world.commentsOf(Owner.application(application.id()));
            case "job" -> world.jobs().find(application.jobId()).stream().toList();
            case "stage" -> List.of(world.jobs().stage(application.stageId()));
            default -> List.of();
        };
    }

    private List<? extends Entity> ofInterview(Interview interview, String relation) {
        return switch (relation) {
            case "interview_parts" ->
                world.interviews().partsOf(world.interviews().rowOf(interview.id()));
            case "stage" ->
                interview.stageId().map(world.jobs()::stage).stream().toList();
            default -> world.find(interview.interviewable()).stream().toList();
        };
    }

    private List<? extends Entity> ofJob(Job job, String relation) {
        return switch (relation) {
            case "department" -> List.of(job.department());
            case "location" -> List.of(job.location());
            case "stages" -> job.stages();
            case "hiring_manager_user" -> user(job.managers().hiringManagerId());
            case "recruitment_manager_user" -> user(job.managers().recruiterId());
            default -> List.of();
        };
    }

    private List<? extends Entity> user(Optional<Long> id) {
        return id.flatMap(world.users()::find).stream().toList();
    }
}
