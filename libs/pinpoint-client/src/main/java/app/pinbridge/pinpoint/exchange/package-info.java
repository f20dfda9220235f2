/** One HTTP request and its answer; the transport, and the type that every decorator of it has. */
@NullMarked
package app.pinbridge.pinpoint.exchange;

import org.jspecify.annotations.NullMarked;
