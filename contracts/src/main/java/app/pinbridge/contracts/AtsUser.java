package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A person with a Pinpoint account ({@code users/{id}}).
 *
 * @param timeZone IANA name
 */
public record AtsUser(
        String id,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String timeZone,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted)
        implements EventData {

    @Override
    public String subjectId() {
        return id;
    }
}
