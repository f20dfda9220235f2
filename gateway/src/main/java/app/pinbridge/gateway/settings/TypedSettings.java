package app.pinbridge.gateway.settings;

import app.pinbridge.contracts.Connection.Settings;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** All settings as an admin typed them. An empty list, map or text sets back to the default, so none may be left out. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TypedSettings(
        List<String> internalDomains,
        List<String> serviceAddresses,
        Map<String, String> aliases,
        String phoneRegion,
        boolean organizerAccess,
        boolean autoLink,
        boolean holdConfidential,
        String applicationUrl) {

    /** The same as a connection has them, to show the form again. */
    Settings shown() {
        return new Settings(
                internalDomains,
                serviceAddresses,
                aliases,
                phoneRegion.isEmpty() ? null : phoneRegion,
                organizerAccess,
                autoLink,
                holdConfidential,
                applicationUrl.isEmpty() ? Settings.DEFAULT_APPLICATION_URL : applicationUrl);
    }
}
