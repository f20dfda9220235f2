package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer's connection to Pinpoint ({@code connections/{id}}). Carries no key.
 *
 * @param revision rises with each saved change
 * @param savedBy who saved it last, an e-mail
 * @param recipients who gets the e-mails
 * @param permissions what the key may do; a resource that is not named was not probed
 * @param removed the customer disconnected
 */
public record Connection(
        String connectionId,
        @Nullable String subdomain,
        int revision,
        @Nullable String savedBy,
        @JsonProperty("notify") List<String> recipients,
        Map<Resource, Permission> permissions,
        boolean removed,
        Settings settings,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted)
        implements EventData {

    public Connection {
        recipients = Lists.orEmpty(recipients);
        permissions = Lists.orEmpty(permissions);
        settings = Settings.orDefault(settings);
    }

    @Override
    public String subjectId() {
        return connectionId;
    }

    /** A category of permissions of a Pinpoint key. */
    public enum Resource {
        @JsonProperty("application")
        APPLICATION,
        @JsonProperty("candidate")
        CANDIDATE,
        @JsonProperty("comment")
        COMMENT,
        @JsonProperty("interview")
        INTERVIEW,
        @JsonProperty("job")
        JOB,
        @JsonProperty("scorecard")
        SCORECARD,
        @JsonProperty("user")
        USER,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** What a key may do with a resource; write implies read. */
    public enum Permission {
        @JsonProperty("none")
        NONE,
        @JsonProperty("read")
        READ,
        @JsonProperty("write")
        WRITE,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /**
     * What the customer set.
     *
     * @param internalDomains e-mail domains of the customer's own people
     * @param serviceAddresses mailboxes that are nobody
     * @param aliases other address → the address that Pinpoint knows
     * @param phoneRegion ISO country for numbers without a prefix
     * @param organizerAccess may the organiser who does not attend see the call (default false)
     * @param autoLink post the link to the notes without a click (default true)
     * @param holdConfidential hold publication for confidential jobs (default true)
     * @param applicationUrl deep link template with {@code {subdomain} {jobId} {applicationId}}
     */
    public record Settings(
            List<String> internalDomains,
            List<String> serviceAddresses,
            Map<String, String> aliases,
            @Nullable String phoneRegion,
            Boolean organizerAccess,
            Boolean autoLink,
            Boolean holdConfidential,
            String applicationUrl) {

        /** Where an application is found in Pinpoint unless the customer set another address. */
        public static final String DEFAULT_APPLICATION_URL =
                "https://{subdomain}.pinpointhq.com/admin/jobs/{jobId}/applications/{applicationId}";

        /** The settings of a customer who set nothing. */
        public static final Settings DEFAULT =
                new Settings(List.of(), List.of(), Map.of(), null, false, true, true, DEFAULT_APPLICATION_URL);

        @SuppressWarnings("NullAway") // JSON leaves out what was not set; from here on nothing but phoneRegion is null
        public Settings {
            internalDomains = Lists.orEmpty(internalDomains);
            serviceAddresses = Lists.orEmpty(serviceAddresses);
            aliases = Lists.orEmpty(aliases);
            organizerAccess = organizerAccess == null ? Boolean.FALSE : organizerAccess;
            autoLink = autoLink == null ? Boolean.TRUE : autoLink;
            holdConfidential = holdConfidential == null ? Boolean.TRUE : holdConfidential;
            applicationUrl = applicationUrl == null ? DEFAULT_APPLICATION_URL : applicationUrl;
        }

        static Settings orDefault(@Nullable Settings settings) {
            return settings == null ? DEFAULT : settings;
        }
    }
}
