/** What the customers' log is told of this service's requests to Pinpoint. */
@NullMarked
package app.pinbridge.credentials.activity;

import org.jspecify.annotations.NullMarked;
