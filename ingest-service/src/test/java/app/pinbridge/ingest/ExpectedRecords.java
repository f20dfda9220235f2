package app.pinbridge.ingest;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.EventData;
import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.model.Entity;
import app.pinbridge.simulator.model.Interview;
import app.pinbridge.simulator.model.InterviewPart;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.JobSeeker;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.model.User;
import app.pinbridge.simulator.world.Table;
import app.pinbridge.simulator.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the topic must say of a world: made from the world itself, not from its API. */
final class ExpectedRecords {
    private ExpectedRecords() {}

    /**
     * Every record of the world; of what is gone, that it is gone.
     *
     * @param actual what stands on the topic; what it says of masked values is taken from there
     */
    static Map<String, EventData> of(World world, Map<String, EventData> actual) {
        Map<String, EventData> expected = new HashMap<>();
        each(world.users(), expected, user -> user(user));
        each(world.jobs(), expected, job -> job(job));
        each(world.jobSeekers(), expected, seeker -> seeker(seeker));
        each(world.applications(), expected, application -> application(application, actual));
        each(world.interviews(), expected, interview -> interview(world, interview));
        actual.forEach((subject, data) -> {
            if (isGone(data) && !expected.containsKey(subject)) {
                expected.put(subject, data);
            }
        });
        return expected;
    }

    private static boolean isGone(EventData data) {
        return data.deleted()
                || (data instanceof AtsInterview interview && interview.status() == AtsInterview.Status.CANCELLED);
    }

    private static <E extends Entity> void each(
            Table<E> table, Map<String, EventData> expected, Function<E, EventData> mapping) {
        for (int row = 0; row < table.rows(); row++) {
            if (table.present(row)) {
                EventData data = mapping.apply(table.at(row));
                expected.put(table.kind().type() + "/" + data.subjectId(), data);
            }
        }
    }

    private static AtsUser user(User user) {
        return new AtsUser(id(user.id()), user.email(), user.firstName(), user.lastName(), user.timeZone(), false);
    }

    private static AtsJob job(Job job) {
        return new AtsJob(
                id(job.id()),
                job.title(),
                AtsJob.Status.valueOf(job.status().name()),
                AtsJob.Visibility.valueOf(job.visibility().name()),
                new AtsJob.Location(
                        job.location().name(),
                        job.location().city(),
                        job.location().countryCode()),
                job.department().name(),
                job.managers().recruiterId().map(ExpectedRecords::id).orElse(null),
                job.managers().hiringManagerId().map(ExpectedRecords::id).orElse(null),
                job.stages().stream()
                        .map(stage -> new AtsJob.Stage(
                                id(stage.id()),
                                stage.name(),
                                stage.basicType().name().toLowerCase(Locale.ROOT),
                                stage.position()))
                        .toList(),
                false);
    }

    private static AtsJobSeeker seeker(JobSeeker seeker) {
        return new AtsJobSeeker(
                id(seeker.id()),
                null,
                seeker.person().firstName(),
                seeker.person().lastName(),
                seeker.person().email(),
                seeker.person().phone().orElse(null),
                seeker.person().phone().map(phone -> seeker.person().region()).orElse(null),
                false,
                false,
                second(seeker.createdAt()),
                null,
                false);
    }

    private static AtsApplication application(Application application, Map<String, EventData> actual) {
        AtsApplication plain = new AtsApplication(
                id(application.id()),
                id(application.jobId()),
                id(application.stageId()),
                null,
                application.person().firstName(),
                application.person().lastName(),
                application.person().email(),
                application.person().phone().orElse(null),
                application
                        .person()
                        .phone()
                        .map(phone -> application.person().region())
                        .orElse(null),
                application.concealed(),
                application.internalCandidate(),
                application.rejectedAt().map(ExpectedRecords::second).orElse(null),
                application.hiredAt().map(ExpectedRecords::second).orElse(null),
                second(application.createdAt()),
                null,
                false);
        return actual.get("applications/" + plain.id()) instanceof AtsApplication said
                ? withOpenValuesOf(plain, said)
                : plain;
    }

    /** The candidate's id, which is new at Pinpoint, and masked values, which are nobody's, are not compared. */
    private static AtsApplication withOpenValuesOf(AtsApplication plain, AtsApplication said) {
        boolean masked = plain.concealed();
        return new AtsApplication(
                plain.id(),
                plain.jobId(),
                plain.stageId(),
                said.candidateId(),
                masked ? said.firstName() : plain.firstName(),
                masked ? said.lastName() : plain.lastName(),
                masked ? said.email() : plain.email(),
                masked ? said.phone() : plain.phone(),
                masked ? said.phoneRegion() : plain.phoneRegion(),
                plain.concealed(),
                plain.internalCandidate(),
                plain.rejectedAt(),
                plain.hiredAt(),
                plain.createdAt(),
                null,
                false);
    }

    private static AtsInterview interview(World world, Interview interview) {
        boolean ofApplication = interview.interviewable().type() == Owner.Type.APPLICATION;
        String owner = id(interview.interviewable().id());
        List<AtsInterview.Part> parts = world
                .interviews()
                .partsOf(world.interviews().rowOf(interview.id()))
                .stream()
                .sorted(Comparator.comparing(InterviewPart::position))
                .map(part -> new AtsInterview.Part(
                        part.position(),
                        part.conferencingJoinUrl().orElse(null),
                        part.conferencingProviderName().orElse(null),
                        part.interviewerIds().stream()
                                .filter(id -> world.users().find(id).isPresent())
                                .map(ExpectedRecords::id)
                                .sorted()
                                .toList()))
                .toList();
        return new AtsInterview(
                id(interview.id()),
                interview.startAt().map(ExpectedRecords::second).orElse(null),
                interview.endAt().map(ExpectedRecords::second).orElse(null),
                AtsInterview.Status.valueOf(interview.status().name()),
                ofApplication ? owner : null,
                ofApplication ? null : owner,
                interview.stageId().map(ExpectedRecords::id).orElse(null),
                parts,
                second(interview.createdAt()),
                false);
    }

    /** Pinpoint's JSON counts in whole seconds. */
    private static Instant second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String id(long id) {
        return Long.toString(id);
    }
}
