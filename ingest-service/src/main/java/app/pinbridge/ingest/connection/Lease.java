package app.pinbridge.ingest.connection;

import java.util.UUID;

/**
 * The right to work on a connection. What is read is stored only by the holder of its latest lease: one that lost it, being
 * slow or because the connection was removed, stores nothing.
 */
public record Lease(long connection, UUID token) {}
