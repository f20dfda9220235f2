package app.pinbridge.corpus.world;

import app.pinbridge.contracts.AtsJob;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job. */
public final class Opening implements Draft {
    public final String id;
    public final String title;
    public final String city;
    public Employee recruiter;
    public Employee hiringManager;
    public AtsJob.Visibility visibility = AtsJob.Visibility.EXTERNAL;
    public Instant changedAt;
    private final @Nullable String country;

    Opening(String id, String title, String cityLine, Employee recruiter, Employee hiringManager, Instant changedAt) {
        this.id = id;
        this.title = title;
        String[] place = cityLine.split(";");
        this.city = place[0];
        this.country = place.length > 1 ? place[1] : null;
        this.recruiter = recruiter;
        this.hiringManager = hiringManager;
        this.changedAt = changedAt;
    }

    /** Id of the stage in which applicants are interviewed. */
    public String interviewStage() {
        return id + "02";
    }

    @Override
    public AtsJob snapshot() {
        return new AtsJob(
                id,
                title,
                AtsJob.Status.OPEN,
                visibility,
                new AtsJob.Location(city, city, country),
                null,
                recruiter.id,
                hiringManager.id,
                List.of(
                        new AtsJob.Stage(id + "01", "Applied", "applied", 1),
                        new AtsJob.Stage(interviewStage(), "Interview", "interview", 2),
                        new AtsJob.Stage(id + "03", "Offer", "offer", 3)),
                false);
    }

    @Override
    public Instant changedAt() {
        return changedAt;
    }
}
