package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A first sync has ended ({@code connections/{id}} on {@code integration-complete}).
 *
 * @param runId the sync run; a second run of the same connection is another completion
 * @param counts records per resource
 * @param missing each missing permission and what it costs, as a sentence
 * @param recipients who is to be told, e-mails
 */
public record IntegrationComplete(
        String connectionId,
        @Nullable String runId,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Map<String, Long> counts,
        List<String> missing,
        @JsonProperty("notify") List<String> recipients,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted)
        implements EventData {

    public IntegrationComplete {
        counts = Lists.orEmpty(counts);
        missing = Lists.orEmpty(missing);
        recipients = Lists.orEmpty(recipients);
    }

    @Override
    public String subjectId() {
        return connectionId;
    }
}
