package app.pinbridge.simulator.control;

import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.model.Interview;
import app.pinbridge.simulator.model.InterviewPart;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.JobSeeker;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.model.Person;
import app.pinbridge.simulator.model.User;
import app.pinbridge.simulator.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Facts of the world, flat and unmasked, for whoever builds realistic calls from them. */
final class Facts {
    private final World world;

    Facts(World world) {
        this.world = world;
    }

    Map<String, Object> interview(int row) {
        Interview interview = world.interviews().at(row);
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("interviewId", String.valueOf(interview.id()));
        fact.put("status", interview.status().name().toLowerCase(Locale.ROOT));
        interview.startAt().ifPresent(start -> fact.put("startAt", start));
        interview.endAt().ifPresent(end -> fact.put("endAt", end));
        fact.put("createdAt", interview.createdAt());
        fact.put("updatedAt", interview.updatedAt());
        interview
                .stageId()
                .ifPresent(
                        id -> fact.put("interviewStage", world.jobs().stage(id).name()));
        parts(row, fact);
        owner(interview.interviewable(), fact);
        return fact;
    }

    Map<String, Object> application(Application application) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("applicationId", String.valueOf(application.id()));
        person(application.person(), fact);
        fact.put("concealed", application.concealed());
        fact.put("internalCandidate", application.internalCandidate());
        fact.put("active", application.active());
        fact.put("stageId", String.valueOf(application.stageId()));
        fact.put("stage", world.jobs().stage(application.stageId()).name());
        fact.put("createdAt", application.createdAt());
        fact.put("updatedAt", application.updatedAt());
        application.rejectedAt().ifPresent(at -> fact.put("rejectedAt", at));
        application.hiredAt().ifPresent(at -> fact.put("hiredAt", at));
        job(world.jobs().find(application.jobId()).orElseThrow(), fact);
        return fact;
    }

    void job(Job job, Map<String, Object> fact) {
        fact.put("jobId", String.valueOf(job.id()));
        fact.put("jobTitle", job.title());
        fact.put("jobStatus", job.status().name().toLowerCase(Locale.ROOT));
        fact.put("jobVisibility", job.visibility().name().toLowerCase(Locale.ROOT));
        fact.put("location", job.location().name());
        fact.put("department", job.department().name());
        email(job.managers().recruiterId()).ifPresent(email -> fact.put("recruiterEmail", email));
        email(job.managers().hiringManagerId()).ifPresent(email -> fact.put("hiringManagerEmail", email));
    }

    private void owner(Owner owner, Map<String, Object> fact) {
        world.find(owner).ifPresent(found -> {
            if (found instanceof Application application) {
                fact.putAll(application(application));
            } else if (found instanceof JobSeeker seeker) {
                fact.put("jobSeekerId", String.valueOf(seeker.id()));
                person(seeker.person(), fact);
            }
        });
    }

    private static void person(Person person, Map<String, Object> fact) {
        fact.put("candidateName", person.fullName());
        fact.put("candidateFirstName", person.firstName());
        fact.put("candidateLastName", person.lastName());
        fact.put("candidateEmail", person.email());
        fact.put("candidateRegion", person.region());
        person.phone().ifPresent(phone -> fact.put("candidatePhone", phone));
    }

    private void parts(int row, Map<String, Object> fact) {
        List<Map<String, Object>> interviewers = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (InterviewPart part : world.interviews().partsOf(row).reversed()) {
            part.conferencingJoinUrl().filter(url -> !urls.contains(url)).ifPresent(urls::add);
            for (long id : part.interviewerIds()) {
                world.users().find(id).ifPresent(user -> interviewers.add(interviewer(part, user)));
            }
        }
        fact.put("conferencingUrls", urls);
        fact.put("interviewers", interviewers);
    }

    private static Map<String, Object> interviewer(InterviewPart part, User user) {
        return Map.of(
                "part",
                part.position(),
                "userId",
                String.valueOf(user.id()),
                "email",
                user.email(),
                "name",
                user.fullName());
    }

    private Optional<String> email(Optional<Long> userId) {
        return userId.flatMap(world.users()::find).map(User::email);
    }
}
