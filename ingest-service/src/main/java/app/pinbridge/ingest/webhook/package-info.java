/** Pinpoint's webhooks: verified, heard once, turned into records to be asked for. */
@NullMarked
package app.pinbridge.ingest.webhook;

import org.jspecify.annotations.NullMarked;
