/** The key of a connection: borrowed from credentials-service, held for minutes. */
@NullMarked
package app.pinbridge.ingest.key;

import org.jspecify.annotations.NullMarked;
