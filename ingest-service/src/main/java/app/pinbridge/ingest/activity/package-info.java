/** The customer's log of each request to Pinpoint. */
@NullMarked
package app.pinbridge.ingest.activity;

import org.jspecify.annotations.NullMarked;
