package app.pinbridge.ingest.ats;

import app.pinbridge.contracts.AtsJob;
import app.pinbridge.pinpoint.resource.Department;
import app.pinbridge.pinpoint.resource.Job;
import app.pinbridge.pinpoint.resource.Location;
import app.pinbridge.pinpoint.resource.Stage;
import app.pinbridge.pinpoint.resource.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pinpoint's jobs as the contract's. */
public final class JobMapping {
    private JobMapping() {}

    /** A job with its stages, location and managers. */
    public static Snapshot snapshot(Job job) {
        AtsJob data = new AtsJob(
                job.id(),
                job.title(),
                status(job.status()),
                visibility(job.visibility()),
                location(job.location()),
                department(job.department()),
                job.recruiterId(),
                job.hiringManagerId(),
                job.stages().stream().map(JobMapping::stage).toList(),
                false);
        return new Snapshot(Resource.JOBS, data, Optional.ofNullable(job.updatedAt()), true, job.stagesKnown());
    }

    /** Whether it has no manager of one kind, which Pinpoint may also say where the key may not read users. */
    public static boolean lacksPeople(AtsJob job) {
        return job.recruiterUserId() == null || job.hiringManagerUserId() == null;
    }

    /** The job as it is now, with those managers as they were last known of whom Pinpoint says nothing. */
    public static AtsJob withManagersOf(AtsJob now, AtsJob known) {
        return new AtsJob(
                now.id(),
                now.title(),
                now.status(),
                now.visibility(),
                now.location(),
                now.department(),
                now.recruiterUserId() == null ? known.recruiterUserId() : now.recruiterUserId(),
                now.hiringManagerUserId() == null ? known.hiringManagerUserId() : now.hiringManagerUserId(),
                now.stages(),
                now.deleted());
    }

    /** The job as it is now, with its stages as they were last known. */
    public static AtsJob withStagesOf(AtsJob now, AtsJob known) {
        return new AtsJob(
                now.id(),
                now.title(),
                now.status(),
                now.visibility(),
                now.location(),
                now.department(),
                now.recruiterUserId(),
                now.hiringManagerUserId(),
                known.stages(),
                now.deleted());
    }

    /** The managers that the answer brought along, then the job. */
    public static List<Snapshot> withManagers(Job job) {
        List<Snapshot> snapshots = new ArrayList<>();
        Stream.of(Optional.ofNullable(job.recruiter()), Optional.ofNullable(job.hiringManager()))
                .flatMap(Optional::stream)
                .map(UserMapping::snapshot)
                .forEach(snapshots::add);
        snapshots.add(snapshot(job));
        return snapshots;
    }

    private static AtsJob.@Nullable Status status(Job.Status status) {
        return switch (status) {
            case ARCHIVED -> AtsJob.Status.ARCHIVED;
            case CLOSED -> AtsJob.Status.CLOSED;
            case DRAFT -> AtsJob.Status.DRAFT;
            case OPEN -> AtsJob.Status.OPEN;
            case UNKNOWN -> null;
        };
    }

    private static AtsJob.@Nullable Visibility visibility(Visibility visibility) {
        return switch (visibility) {
            case CONFIDENTIAL -> AtsJob.Visibility.CONFIDENTIAL;
            case EXTERNAL -> AtsJob.Visibility.EXTERNAL;
            case INTERNAL -> AtsJob.Visibility.INTERNAL;
            case UNKNOWN -> null;
        };
    }

    private static AtsJob.@Nullable Location location(@Nullable Location location) {
        return location == null ? null : new AtsJob.Location(location.name(), location.city(), location.countryCode());
    }

    private static @Nullable String department(@Nullable Department department) {
        return department == null ? null : department.name();
    }

    private static AtsJob.Stage stage(Stage stage) {
        String basicType = stage.basicType() == Stage.BasicType.UNKNOWN
                ? null
                : stage.basicType().id();
        return new AtsJob.Stage(stage.id(), stage.name(), basicType, stage.position());
    }
}
