package app.pinbridge.simulator.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job with its pipeline.
 *
 * @param managers the two users of the job that stand for "hiring manager" and "recruiter"
 * @param stages by position
 * @param anonymised applications are concealed until the first interview
 */
public record Job(
        long id,
        String title,
        Status status,
        Visibility visibility,
        Department department,
        Location location,
        Managers managers,
        List<Stage> stages,
        Terms terms,
        boolean anonymised,
        Instant createdAt,
        Instant updatedAt)
        implements Entity {
    /** Where the job stands in its life. */
    public enum Status {
        ARCHIVED,
        CLOSED,
        DRAFT,
        OPEN
    }

    /** Who may know of the job. */
    public enum Visibility {
        CONFIDENTIAL,
        EXTERNAL,
        INTERNAL
    }

    /** Ids of the two users; either may have been left empty. */
    public record Managers(Optional<Long> hiringManagerId, Optional<Long> recruiterId) {}

    /** What is agreed about the work. */
    public record Terms(String requisitionId, String workplaceType, String employmentType) {}

    public Job {
        stages = List.copyOf(stages);
    }

    @Override
    public Kind kind() {
        return Kind.JOBS;
    }

    /** The same job with another status, visibility and time of change. */
    public Job changed(Status newStatus, Visibility newVisibility, Instant at) {
        return new Job(
                id,
                title,
                newStatus,
                newVisibility,
                department,
                location,
                managers,
                stages,
                terms,
                anonymised,
                createdAt,
                at);
    }

    /** The same job with other managers. */
    public Job managedBy(Managers newManagers, Instant at) {
        return new Job(
                id,
                title,
                status,
                visibility,
                department,
                location,
                newManagers,
                stages,
                terms,
                anonymised,
                createdAt,
                at);
    }
}
