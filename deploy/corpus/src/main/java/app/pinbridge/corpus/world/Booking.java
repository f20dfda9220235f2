package app.pinbridge.corpus.world;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interview in Pinpoint. */
public final class Booking implements Draft {
    public final String id;
    public Applicant applicant;
    public @Nullable Slot slot;
    public AtsInterview.Status status = AtsInterview.Status.SCHEDULED;
    public @Nullable Room room;
    public List<Employee> interviewers;
    public boolean partPerInterviewer;
    public boolean deleted;
    public Instant createdAt;
    public Instant changedAt;

    Booking(String id, Applicant applicant, Slot slot, List<Employee> interviewers, Instant createdAt) {
        this.id = id;
        this.applicant = applicant;
        this.slot = slot;
        this.interviewers = new ArrayList<>(interviewers);
        this.createdAt = createdAt;
        this.changedAt = createdAt;
    }

    /** The target that names this interview and whom it is with. */
    public Target target() {
        return new Target(
                id, applicant.target().applicationId(), applicant.target().jobSeekerId(), null);
    }

    /** Gone from Pinpoint since the given moment. */
    public void cancelled(Instant at) {
        status = AtsInterview.Status.CANCELLED;
        changedAt = at;
    }

    /** Deleted at the given moment. */
    public void deleted(Instant at) {
        deleted = true;
        changedAt = at;
    }

    @Override
    public AtsInterview snapshot() {
        return new AtsInterview(
                id,
                slot == null ? null : slot.start(),
                slot == null ? null : slot.end(),
                status,
                applicant.target().applicationId(),
                applicant.target().jobSeekerId(),
                applicant.job == null ? null : applicant.job.interviewStage(),
                parts(),
                createdAt,
                deleted);
    }

    private List<AtsInterview.Part> parts() {
        List<String> ids = interviewers.stream().map(one -> one.id).toList();
        if (!partPerInterviewer) {
            return List.of(part(1, ids));
        }
        List<AtsInterview.Part> parts = new ArrayList<>();
        for (String interviewer : ids) {
            parts.add(part(parts.size() + 1, List.of(interviewer)));
        }
        return parts;
    }

    private AtsInterview.Part part(int position, List<String> interviewerIds) {
        return new AtsInterview.Part(
                position, room == null ? null : room.booked(), room == null ? null : room.provider(), interviewerIds);
    }

    @Override
    public Instant changedAt() {
        return changedAt;
    }
}
