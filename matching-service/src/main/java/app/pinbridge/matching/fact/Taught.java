package app.pinbridge.matching.fact;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.Keys;
import java.util.Map;
import java.util.TreeMap;

/** Aliases that people taught, merged over those of the connection's settings. */
final class Taught {
    private Taught() {}

    static Event<Connection> onto(Event<Connection> event, Map<String, String> aliases) {
        if (aliases.isEmpty()) {
            return event;
        }
        Connection data = event.data();
        return new Event<>(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.tenantId(),
                new Connection(
                        data.connectionId(),
                        data.subdomain(),
                        data.revision(),
                        data.savedBy(),
                        data.recipients(),
                        data.permissions(),
                        data.removed(),
                        onto(data.settings(), aliases),
                        data.deleted()),
                event.traceParent());
    }

    private static Connection.Settings onto(Connection.Settings settings, Map<String, String> aliases) {
        Map<String, String> merged = new TreeMap<>(settings.aliases());
        // The settings may write the same address in another form.
        var taught = aliases.keySet().stream().map(Keys::ofAddress).toList();
        merged.keySet().removeIf(address -> taught.contains(Keys.ofAddress(address)));
        merged.putAll(aliases);
        return new Connection.Settings(
                settings.internalDomains(),
                settings.serviceAddresses(),
                merged,
                settings.phoneRegion(),
                settings.organizerAccess(),
                settings.autoLink(),
                settings.holdConfidential(),
                settings.applicationUrl());
    }
}
