package app.pinbridge.credentials.connection;

import app.pinbridge.contracts.Connection.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Settings as a person sends them: what is absent stays as it is. An empty list, map or text sets a setting back to its
 * default; entries that are null are not there. The meaning of each is {@link Settings}'.
 */
public record SettingsChange(
        @Nullable List<@Nullable String> internalDomains,
        @Nullable List<@Nullable String> serviceAddresses,
        @Nullable Map<String, @Nullable String> aliases,
        @Nullable String phoneRegion,
        @Nullable Boolean organizerAccess,
        @Nullable Boolean autoLink,
        @Nullable Boolean holdConfidential,
        @Nullable String applicationUrl) {
    /** Changes nothing. */
    public static final SettingsChange NONE = new SettingsChange(null, null, null, null, null, null, null, null);

    /** The settings after this change, trimmed and lower-cased. */
    Settings over(Settings stored) {
        return new Settings(
                internalDomains == null ? stored.internalDomains() : SettingsRules.clean(internalDomains),
                serviceAddresses == null ? stored.serviceAddresses() : SettingsRules.clean(serviceAddresses),
                aliases == null ? stored.aliases() : SettingsRules.cleanAliases(aliases),
                phoneRegion == null
                        ? stored.phoneRegion()
                        : SettingsRules.cleanRegion(phoneRegion).orElse(null),
                Objects.requireNonNullElse(organizerAccess, stored.organizerAccess()),
                Objects.requireNonNullElse(autoLink, stored.autoLink()),
                Objects.requireNonNullElse(holdConfidential, stored.holdConfidential()),
                applicationUrl == null ? stored.applicationUrl() : SettingsRules.cleanUrl(applicationUrl));
    }
}
