package app.pinbridge.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What a call is matched to in the ATS; at least one id is present.
 *
 * @param interviewId absent where only the application is known
 * @param jobSeekerId instead of an application, for the talent pipeline
 */
public record Target(
        @Nullable String interviewId,
        @Nullable String applicationId,
        @Nullable String jobSeekerId,
        @Nullable String jobId) {}
