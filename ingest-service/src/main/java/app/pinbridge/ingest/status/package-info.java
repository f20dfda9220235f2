/** What the customer is told of the sync, as events. */
@NullMarked
package app.pinbridge.ingest.status;

import org.jspecify.annotations.NullMarked;
