/** How each kind of record is read from Pinpoint, page by page, and what the next page is. */
@NullMarked
package app.pinbridge.ingest.reading;

import org.jspecify.annotations.NullMarked;
