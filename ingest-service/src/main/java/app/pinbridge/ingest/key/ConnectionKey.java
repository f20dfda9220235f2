package app.pinbridge.ingest.key;

import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.Subdomain;

/** A connection's key; prints without it. */
public record ConnectionKey(String connectionId, Subdomain subdomain, ApiKey apiKey, int revision) {}
