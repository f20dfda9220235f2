package app.pinbridge.corpus.world;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.Target;
import app.pinbridge.corpus.names.Person;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An application, or, without a job, a person of the talent pipeline. */
public final class Applicant implements Draft {
    public final String id;
    public final Person person;
    public @Nullable Opening job;
    public @Nullable String candidateId;
    public @Nullable String email;
    public @Nullable String phone;
    public @Nullable String phoneRegion;
    public @Nullable String firstName;
    public @Nullable String lastName;
    public boolean concealed;
    public boolean internal;
    public boolean deleted;
    public @Nullable Instant rejectedAt;
    public @Nullable Instant hiredAt;
    public @Nullable String mergedInto;
    public Instant createdAt;
    public Instant changedAt;

    Applicant(String id, Person person, @Nullable Opening job, String email, Instant createdAt) {
        this.id = id;
        this.person = person;
        this.job = job;
        this.candidateId = "7" + id;
        this.email = email;
        this.firstName = person.given();
        this.lastName = person.family();
        this.createdAt = createdAt;
        this.changedAt = createdAt;
    }

    /** The target that names this entry alone. */
    public Target target() {
        return job == null ? new Target(null, null, id, null) : new Target(null, id, null, null);
    }

    /** The job, which a person of the pipeline lacks. */
    public Optional<Opening> opening() {
        return Optional.ofNullable(job);
    }

    /** Rejected at the given moment. */
    public Applicant rejected(Instant at) {
        rejectedAt = at;
        changedAt = at;
        return this;
    }

    @Override
    public EventData snapshot() {
        return job == null
                ? new AtsJobSeeker(
                        id,
                        candidateId,
                        firstName,
                        lastName,
                        email,
                        phone,
                        phoneRegion,
                        concealed,
                        internal,
                        createdAt,
                        mergedInto,
                        deleted)
                : new AtsApplication(
                        id,
                        job.id,
                        job.interviewStage(),
                        candidateId,
                        firstName,
                        lastName,
                        email,
                        phone,
                        phoneRegion,
                        concealed,
                        internal,
                        rejectedAt,
                        hiredAt,
                        createdAt,
                        mergedInto,
                        deleted);
    }

    @Override
    public Instant changedAt() {
        return changedAt;
    }
}
