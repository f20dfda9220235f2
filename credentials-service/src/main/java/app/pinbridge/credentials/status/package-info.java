/** How a connection is doing, as ingest and publisher last said. */
@NullMarked
package app.pinbridge.credentials.status;

import org.jspecify.annotations.NullMarked;
