package app.pinbridge.matching.employees;

import app.pinbridge.contracts.AtsJob;
import app.pinbridge.matching.employees.Employee.JobRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has which role on the customer's jobs. Pinpoint has no such roles but the two users that a job names. */
record JobTeams(Map<String, List<JobRole>> recruiters, Map<String, List<JobRole>> hiringManagers) {
    private static final Comparator<JobRole> ORDER = Comparator.comparing(JobRole::jobId);

    static JobTeams of(Collection<AtsJob> jobs) {
        JobTeams teams = new JobTeams(new HashMap<>(), new HashMap<>());
        for (AtsJob job : jobs) {
            if (!job.deleted()) {
                add(teams.recruiters, job.recruiterUserId(), job);
                add(teams.hiringManagers, job.hiringManagerUserId(), job);
            }
        }
        return teams;
    }

    List<JobRole> recruiterOf(String userId) {
        return recruiters.getOrDefault(userId, List.of()).stream().sorted(ORDER).toList();
    }

    List<JobRole> hiringManagerOf(String userId) {
        return hiringManagers.getOrDefault(userId, List.of()).stream()
                .sorted(ORDER)
                .toList();
    }

    private static void add(Map<String, List<JobRole>> roles, @Nullable String userId, AtsJob job) {
        if (userId != null) {
            roles.computeIfAbsent(userId, absent -> new ArrayList<>()).add(new JobRole(job.id(), job.title()));
        }
    }
}
