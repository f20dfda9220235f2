package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one resource has been read from Pinpoint ({@code sync/{resource}}).
 *
 * @param resource one of {@code users jobs applications job_seekers interviews}
 * @param initial whether the first sync still runs
 * @param through every change in Pinpoint up to here has been sent
 * @param readable false when the key may not read it, so that "not found" is never said of what could not be looked at;
 *     absent means readable
 */
public record AtsSync(
        String resource,
        @Nullable Initial initial,
        @Nullable Instant through,
        @Nullable Boolean readable,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted)
        implements EventData {

    @Override
    public String subjectId() {
        return resource;
    }

    /** State of the first sync. */
    public enum Initial {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }
}
