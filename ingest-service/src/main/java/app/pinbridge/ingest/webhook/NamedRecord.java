package app.pinbridge.ingest.webhook;

/**
 * A record that webhooks named and that is to be asked for.
 *
 * @param named how often it was named
 * @param attempts failed in a row
 */
record NamedRecord(Target target, long named, int attempts) {}
