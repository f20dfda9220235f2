package app.pinbridge.ingest.connection;

import java.util.List;

/** What an event says of a connection, as far as ingest needs it. See {@link SyncedConnection}. */
public record ConnectionContent(
        String connectionId, int revision, String subdomain, List<String> recipients, List<String> lacking) {

    public ConnectionContent {
        recipients = List.copyOf(recipients);
        lacking = List.copyOf(lacking);
    }
}
