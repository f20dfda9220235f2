package app.pinbridge.ingest.webhook;

import app.pinbridge.ingest.ats.Resource;

/** A record that a webhook names. */
record Target(Resource resource, String id) {}
