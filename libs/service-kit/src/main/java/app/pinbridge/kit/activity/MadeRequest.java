package app.pinbridge.kit.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to Pinpoint as the log at {@code /internal/activity} takes it. Holds no query, no body and of personal data only
 * who asked.
 *
 * @param status absent where there was no answer
 * @param code what went wrong; absent where nothing did
 * @param durationMs with waiting and all attempts
 * @param retries attempts after the first
 * @param askedBy a person's e-mail, or the rule that asked
 * @param purpose the part of Pinbridge that asked, e.g. {@code publisher.link}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MadeRequest(
        String tenantId,
        Instant at,
        String method,
        String path,
        @Nullable Integer status,
        @Nullable String code,
        long durationMs,
        int retries,
        String askedBy,
        String purpose) {}
