package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person of the talent pipeline, without a job ({@code job_seekers/{id}}). Fields as of {@link AtsApplication}. */
public record AtsJobSeeker(
        String id,
        @Nullable String candidateId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String phoneRegion,
        boolean concealed,
        boolean internalCandidate,
        @Nullable Instant createdAt,
        @Nullable String mergedInto,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted)
        implements EventData {

    @Override
    public String subjectId() {
        return id;
    }
}
