/** Customers' connections to Pinpoint, and what may be done with them. */
@NullMarked
package app.pinbridge.credentials.connection;

import org.jspecify.annotations.NullMarked;
