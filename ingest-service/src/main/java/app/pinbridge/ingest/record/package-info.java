/** What was last sent of each record, so that only changes are sent. */
@NullMarked
package app.pinbridge.ingest.record;

import org.jspecify.annotations.NullMarked;
