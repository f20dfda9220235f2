/** Pinpoint into {@code ats-records}; calls over HTTP into {@code call-events}. */
@NullMarked
package app.pinbridge.ingest;

import org.jspecify.annotations.NullMarked;
