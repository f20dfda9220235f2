package app.pinbridge.ingest.ats;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.pinpoint.resource.Application;
import app.pinbridge.pinpoint.resource.JobSeeker;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pinpoint's applications and job seekers as the contract's. */
public final class PersonMapping {
    private PersonMapping() {}

    /** An application, listed or included. */
    public static Snapshot snapshot(Application application) {
        AtsApplication data = new AtsApplication(
                application.id(),
                application.jobId(),
                application.stageId(),
                application.candidateId(),
                application.firstName(),
                application.lastName(),
                application.email(),
                application.phone(),
                region(application.phoneCountry()),
                application.concealed(),
                application.internalCandidate(),
                application.rejectedAt(),
                application.hiredAt(),
                application.createdAt(),
                null,
                false);
        return new Snapshot(Resource.APPLICATIONS, data, Optional.ofNullable(application.updatedAt()), true);
    }

    /** A job seeker, listed or included; Pinpoint knows no anonymised screening of them. */
    public static Snapshot snapshot(JobSeeker person) {
        AtsJobSeeker data = new AtsJobSeeker(
                person.id(),
                person.candidateId(),
                person.firstName(),
                person.lastName(),
                person.email(),
                person.phone(),
                region(person.phoneCountry()),
                false,
                person.internalCandidate(),
                person.createdAt(),
                null,
                false);
        return new Snapshot(Resource.JOB_SEEKERS, data, Optional.ofNullable(person.updatedAt()), true);
    }

    /** Pinpoint writes countries in small letters, ISO 3166 in capitals. */
    private static @Nullable String region(@Nullable String country) {
        return country == null ? null : country.toUpperCase(Locale.ROOT);
    }
}
