package app.pinbridge.ingest.connection;

/** A connection that is or was there. */
public record StoredConnection(SyncedConnection connection, boolean removed) {}
