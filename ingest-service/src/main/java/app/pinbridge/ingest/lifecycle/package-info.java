/** What a saved, changed or removed connection means for its sync. */
@NullMarked
package app.pinbridge.ingest.lifecycle;

import org.jspecify.annotations.NullMarked;
