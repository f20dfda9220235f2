/** The customers' connections, and who works on which. */
@NullMarked
package app.pinbridge.ingest.connection;

import org.jspecify.annotations.NullMarked;
