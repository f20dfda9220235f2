package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's application to one job ({@code applications/{id}}).
 *
 * @param candidateId the person, where Pinpoint tells it
 * @param phoneRegion ISO country of a phone number without a prefix
 * @param concealed anonymised screening: person fields may be masked and must not be shown
 * @param mergedInto the surviving application's id, where this one was merged away
 */
public record AtsApplication(
        String id,
        @Nullable String jobId,
        @Nullable String stageId,
        @Nullable String candidateId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String phoneRegion,
        boolean concealed,
        boolean internalCandidate,
        @Nullable Instant rejectedAt,
        @Nullable Instant hiredAt,
        @Nullable Instant createdAt,
        @Nullable String mergedInto,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted)
        implements EventData {

    @Override
    public String subjectId() {
        return id;
    }
}
