/** Pinpoint's records as the contract's: pure mapping, no I/O. */
@NullMarked
package app.pinbridge.ingest.ats;

import org.jspecify.annotations.NullMarked;
